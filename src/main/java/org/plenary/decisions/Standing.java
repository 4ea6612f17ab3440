package org.plenary.decisions;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A recommendation and how it stands.
 *
 * @param withdrawn why it was let go; null when it was not
 * @param votes the count that stands of each round, first round first
 * @param dissents in the order they were stated
 */
public record Standing(
        Recommendation recommendation,
        @Nullable String withdrawn,
        List<Vote> votes,
        List<Dissent> dissents) {

    /** What a reader wants to know first. */
    public enum Status {
        DRAFT,
        ADOPTED,
        NOT_ADOPTED,
        WITHDRAWN
    }

    public Standing {
        votes = List.copyOf(votes);
        dissents = List.copyOf(dissents);
    }

    public Optional<Vote> latestVote() {
        return votes.isEmpty() ? Optional.empty() : Optional.of(votes.getLast());
    }

    public Status status() {
        if (withdrawn != null) {
            return Status.WITHDRAWN;
        }
        return latestVote()
                .map(vote -> vote.tally().adopted() ? Status.ADOPTED : Status.NOT_ADOPTED)
                .orElse(Status.DRAFT);
    }

    /** Adopted words are sealed; they change only by another vote. */
    public boolean sealed() {
        return latestVote().filter(vote -> vote.tally().adopted()).isPresent();
    }
}
