package org.plenary.seating;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.Ordered;
import org.plenary.assembly.Personal;
import org.plenary.members.PersonId;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who works at the tables and is no member.
 *
 * @param id says nothing of who it is, and is never given to somebody else
 * @param name how the staff list calls them
 * @param languages they can work in, as the tables' language properties write them
 * @param away rounds they are not there
 * @param notOn ids of blocks they must not facilitate, such as one on a policy of their own
 *     employer; in older records the blocks' titles
 * @param notWith members they must not sit with
 */
public record StaffMember(
        String id,
        @Personal String name,
        Set<Duty> duties,
        @Personal Set<String> languages,
        @Personal Set<Integer> away,
        @Personal Set<String> notOn,
        @Personal Set<PersonId> notWith)
        implements Erasable {

    /** What the subjects of all staff begin with. */
    public static final String SUBJECT = "staff:";

    /** What somebody does at a table. */
    public enum Duty {
        FACILITATOR,
        SCRIBE
    }

    public StaffMember {
        name =
                Objects.requireNonNullElse(
                        name, id); // the first records knew them by their names alone
        if (id.isBlank() || duties.isEmpty()) {
            throw new IllegalArgumentException("staff without a name or a duty: " + id);
        }
        duties = Ordered.sorted(duties);
        languages = Ordered.sorted(languages);
        away = Ordered.sorted(away);
        notOn = Ordered.sorted(notOn);
        notWith = Ordered.sorted(notWith);
    }

    @Override
    public String subject() {
        return SUBJECT + id;
    }
}
