package org.plenary.agenda;

/**
 * Somebody who addresses the members.
 *
 * @param affiliation whom they speak for; empty when only for themselves
 * @param declared whether their declaration of interests is on file; without it, no slot
 */
public record Speaker(String name, String affiliation, boolean declared) {

    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker without a name");
        }
    }
}
