package org.plenary.agenda;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.Personal;

import java.util.Objects;

/**
 * Somebody who addresses the members.
 *
 * @param id says nothing of who it is, and is never given to somebody else; empty only in the first
 *     records
 * @param affiliation whom they speak for; empty when only for themselves
 * @param declared whether their declaration of interests is on file; without it, no slot
 */
public record Speaker(
        String id, @Personal String name, @Personal String affiliation, boolean declared)
        implements Erasable {

    /** What the subjects of all speakers begin with. */
    public static final String SUBJECT = "speaker:";

    public Speaker {
        id = Objects.requireNonNullElse(id, "");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker without a name");
        }
    }

    @Override
    public String subject() {
        return SUBJECT + id;
    }
}
