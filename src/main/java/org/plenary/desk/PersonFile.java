package org.plenary.desk;

import java.util.List;

/**
 * Everything that is known about one person, as they may ask to see it.
 *
 * @param facts what the reply said first, then what was added to it
 */
public record PersonFile(Known person, List<Fact> facts) {

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
