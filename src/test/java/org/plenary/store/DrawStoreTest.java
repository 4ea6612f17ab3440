package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.Role;
import org.plenary.members.FeatureValue;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Shares;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;
import org.plenary.sortition.TargetsChange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is asked of the panel: every change of it is read, taken back and rebuilt. */
class DrawStoreTest {

    private static final FeatureValue YOUNG = new FeatureValue("age", "16-24");

    @TempDir private Path place;
    private Store store;

    @BeforeEach
    void found() {
        var assembly = new Assembly("Rivermouth", "What?", "Council", Mandate.ADVISORY, "", "en");
        store =
                Store.create(
                        place.resolve("Rivermouth.plenary"),
                        assembly,
                        Role.ORGANISER,
                        Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static DrawSettings young(int min) {
        return new DrawSettings(new Targets(100, List.of(new Target(YOUNG, min, 14, 10, 16))));
    }

    private static List<Change> changes() {
        var known = new Shares(List.of(new Shares.Part(YOUNG, 48_000)));
        return List.of(
                new TargetsChange.Settled(young(13)),
                new TargetsChange.Replaced(young(13), young(12)),
                new TargetsChange.PopulationKnown(new Shares(List.of()), known),
                new TargetsChange.Relaxed(young(12), young(11), "two moved away"),
                new TargetsChange.Relaxed(young(11), young(10), "nobody left to ask"),
                new TargetsChange.RelaxationTakenBack(young(11), young(10), "nobody left to ask"),
                new TargetsChange.Withdrawn(young(11)));
    }

    private List<Object> everything() {
        return List.of(
                store.draws().settings(),
                store.draws().population(),
                store.draws().relaxations().stream().map(r -> r.change()).toList());
    }

    @Test
    void everyKindOfChangeIsWrittenReadTakenBackAndRebuilt() {
        var shown = new ArrayList<Class<?>>();
        var format = new ChangeFormat();
        for (var change : changes()) {
            var entry = new Entry(1, Instant.EPOCH, Role.ORGANISER, change, 0);
            assertThat(format.read(format.write(entry))).isEqualTo(entry);
            var before = everything();
            store.commit(Role.ORGANISER, change);
            var after = everything();
            assertThat(after).as("%s", change).isNotEqualTo(before);
            store.undo(Role.ORGANISER);
            assertThat(everything()).as("undo of %s", change).isEqualTo(before);
            store.redo(Role.ORGANISER);
            assertThat(everything()).isEqualTo(after);
            store.rebuild();
            assertThat(everything()).as("rebuilt after %s", change).isEqualTo(after);
            shown.add(change.getClass());
        }
        assertThat(Set.copyOf(shown))
                .isEqualTo(Set.of(TargetsChange.class.getPermittedSubclasses()));
    }
}
