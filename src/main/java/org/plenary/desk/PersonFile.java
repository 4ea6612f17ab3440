package org.plenary.desk;

import org.plenary.members.PersonId;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is known about one person, as they may ask to see it.
 *
 * @param facts what the reply said first, then what was added to it
 * @param inDraw whoever could have been drawn in a draw that was held
 */
public record PersonFile(Known person, List<Fact> facts, Optional<PersonId> inDraw) {

    /**
     * Somebody of whom something is known.
     *
     * @param subject as {@link org.plenary.assembly.Erasable#subject} names them
     * @param shown what tells them from others with the same name: a number, or what they do here
     */
    public record Known(String subject, String name, String shown) {}

    /** Such as "E-mail" and the address. */
    public record Fact(String what, String value) {}

    public PersonFile {
        facts = List.copyOf(facts);
    }

    public String name() {
        return person.name();
    }
}
