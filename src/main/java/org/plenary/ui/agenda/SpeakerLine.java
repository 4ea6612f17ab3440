package org.plenary.ui.agenda;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.plenary.agenda.Speaker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A speaker as typed; without a name there is none yet. */
final class SpeakerLine {

    /** Shorter words, such as titles, make nobody the same person. */
    private static final int TELLING = 3;

    private final StringProperty name;
    private final StringProperty affiliation;
    private final BooleanProperty declared;
    private String id;
    private String known;

    SpeakerLine(String id, String name, String affiliation, boolean declared) {
        this.id = id;
        this.known = name;
        this.name = new SimpleStringProperty(name);
        this.affiliation = new SimpleStringProperty(affiliation);
        this.declared = new SimpleBooleanProperty(declared);
    }

    /**
     * Gives somebody else an id of their own, because erasing forgets all that one id stands for. A
     * name put right stays the same person, unless it would be put right in this block alone.
     *
     * @param elsewhere whether an id stands in another block too
     */
    void settle(Predicate<String> elsewhere, Supplier<String> newId) {
        var typed = name.get().strip();
        if (typed.isEmpty()) {
            return;
        }
        boolean renamed = !known.isEmpty() && !typed.equals(known);
        if (id.isEmpty() || (renamed && (elsewhere.test(id) || !putRight(known, typed)))) {
            id = newId.get();
        }
        known = typed;
    }

    /** Whether two names have a telling word in common, or one was only typed to its end. */
    private static boolean putRight(String before, String after) {
        var former = before.toLowerCase(Locale.ROOT);
        var words = Arrays.asList(former.split("[^\\p{L}\\p{N}]+", -1));
        var latter = after.toLowerCase(Locale.ROOT);
        return latter.startsWith(former)
                || former.startsWith(latter)
                || Arrays.stream(latter.split("[^\\p{L}\\p{N}]+", -1))
                        .anyMatch(word -> word.length() >= TELLING && words.contains(word));
    }

    Optional<Speaker> speaker() {
        return name.get().isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Speaker(
                                id, name.get().strip(), affiliation.get().strip(), declared.get()));
    }

    StringProperty name() {
        return name;
    }

    StringProperty affiliation() {
        return affiliation;
    }

    BooleanProperty declared() {
        return declared;
    }
}
