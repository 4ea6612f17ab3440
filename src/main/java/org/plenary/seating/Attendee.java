package org.plenary.seating;

import org.plenary.assembly.Ordered;
import org.plenary.members.PersonId;

import java.util.Map;

/**
 * Somebody who is to be seated.
 *
 * @param attributes value by attribute, for the attributes to mix and those that rules name
 */
public record Attendee(PersonId id, Map<String, String> attributes) {

    public Attendee {
        attributes = Ordered.copyOf(attributes);
    }

    public boolean has(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }
}
