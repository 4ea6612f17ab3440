package org.plenary.samples;

import org.jspecify.annotations.Nullable;
import org.plenary.decisions.Wording;

/**
 * One recommendation and what became of it.
 *
 * @param theme key of the theme it came from
 * @param reworked its words in the second round; null when the first round adopted it
 * @param letGo why it was let go; null when it was adopted
 * @param isVotedDown let go because the second vote failed, and not before it
 * @param minority what those who did not agree wrote; empty for nothing
 * @param signatories of that
 */
record Draft(
        String theme,
        Wording wording,
        @Nullable String reworked,
        @Nullable String letGo,
        boolean isVotedDown,
        String minority,
        int signatories) {}
