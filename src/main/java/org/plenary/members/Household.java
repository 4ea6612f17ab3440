package org.plenary.members;

import java.util.List;

/**
 * People who share an address, proposed for a person to confirm.
 *
 * @param address its key, from {@link Address#key()}
 * @param replies two or more
 * @param spellings the different ways they wrote it
 */
public record Household(String address, List<Reply> replies, List<String> spellings) {

    public Household {
        replies = List.copyOf(replies);
        spellings = List.copyOf(spellings);
    }

    /** Written in different ways, so worth a second look. */
    public boolean isSpelledVariously() {
        return spellings.size() > 1;
    }
}
