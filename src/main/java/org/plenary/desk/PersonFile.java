package org.plenary.desk;

import org.plenary.members.PersonId;

import java.util.List;

/**
 * Everything that is known about one person, as they may ask to see it.
 *
 * @param facts in the order they became known
 */
public record PersonFile(PersonId id, String name, List<Fact> facts) {

    /** Such as "E-mail" and the address. */
    public record Fact(String what, String value) {}

    public PersonFile {
        facts = List.copyOf(facts);
    }
}
