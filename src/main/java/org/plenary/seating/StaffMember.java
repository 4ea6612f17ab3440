package org.plenary.seating;

import org.plenary.assembly.Ordered;
import org.plenary.members.PersonId;

import java.util.Set;

/**
 * Somebody who works at the tables and is no member.
 *
 * @param id how the staff list calls them; never the id of a member
 * @param languages they can work in, as the tables' language properties write them
 * @param away rounds they are not there
 * @param notOn topics they must not facilitate, such as a policy of their own employer
 * @param notWith members they must not sit with
 */
public record StaffMember(
        String id,
        Set<Duty> duties,
        Set<String> languages,
        Set<Integer> away,
        Set<String> notOn,
        Set<PersonId> notWith) {

    /** What somebody does at a table. */
    public enum Duty {
        FACILITATOR,
        SCRIBE
    }

    public StaffMember {
        if (id.isBlank() || duties.isEmpty()) {
            throw new IllegalArgumentException("staff without a name or a duty: " + id);
        }
        duties = Ordered.sorted(duties);
        languages = Ordered.sorted(languages);
        away = Ordered.sorted(away);
        notOn = Ordered.sorted(notOn);
        notWith = Ordered.sorted(notWith);
    }
}
