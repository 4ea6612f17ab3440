package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.agenda.AgendaChange;
import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Role;
import org.plenary.decisions.DecisionChange;
import org.plenary.notes.NoteChange;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FacilitatedFormatTest {

    private final ChangeFormat format = new ChangeFormat();

    static List<Change> changes() {
        return Facilitated.changes();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsReadAsItWasWritten(Change change) {
        var entry = new Entry(1, Instant.EPOCH, Role.CLERK, change, 0);
        assertThat(format.read(format.write(entry))).isEqualTo(entry);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void takingBackTwiceIsTheChangeItself(Change change) {
        change.inverse()
                .ifPresent(
                        back -> {
                            assertThat(back).isNotEqualTo(change);
                            assertThat(back.inverse()).contains(change);
                            assertThat(back.about()).isEqualTo(change.about());
                        });
    }

    @Test
    void noKindOfChangeIsLeftOut() {
        var kinds =
                Stream.of(AgendaChange.class, NoteChange.class, DecisionChange.class)
                        .flatMap(feature -> Stream.of(feature.getPermittedSubclasses()))
                        .collect(Collectors.toSet());
        var shown = changes().stream().map(Change::getClass).collect(Collectors.<Class<?>>toSet());
        assertThat(shown).isEqualTo(kinds);
    }
}
