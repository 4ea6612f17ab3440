package org.plenary.decisions;

import org.plenary.assembly.Change;
import org.plenary.assembly.RecommendationId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happens to recommendations. */
public sealed interface DecisionChange extends Change {

    /** One draft, or all that came from the tables. */
    record Drafted(List<Recommendation> recommendations) implements DecisionChange {
        public Drafted {
            recommendations = List.copyOf(recommendations);
        }

        @Override
        public Set<String> about() {
            return DecisionChange.about(recommendations);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DraftTakenBack(recommendations));
        }
    }

    record DraftTakenBack(List<Recommendation> recommendations) implements DecisionChange {
        public DraftTakenBack {
            recommendations = List.copyOf(recommendations);
        }

        @Override
        public Set<String> about() {
            return DecisionChange.about(recommendations);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Drafted(recommendations));
        }
    }

    /** Other words, notes, themes or origin; never another number. */
    record Edited(Recommendation before, Recommendation after) implements DecisionChange {
        public Edited {
            if (!before.id().equals(after.id()) || before.number() != after.number()) {
                throw new IllegalArgumentException(
                        "%s is not %s".formatted(before.label(), after.label()));
            }
        }

        @Override
        public Set<String> about() {
            return Set.of(name(before.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Edited(after, before));
        }
    }

    /**
     * Let go before or after a vote. Its number is not used again.
     *
     * @param reason printed under "considered and not adopted"; not blank
     */
    record Withdrawn(RecommendationId recommendation, String reason) implements DecisionChange {
        public Withdrawn {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("withdrawn without a reason");
            }
        }

        @Override
        public Set<String> about() {
            return Set.of(name(recommendation));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Reinstated(recommendation, reason));
        }
    }

    record Reinstated(RecommendationId recommendation, String reason) implements DecisionChange {
        @Override
        public Set<String> about() {
            return Set.of(name(recommendation));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Withdrawn(recommendation, reason));
        }
    }

    /** The recommendation's wording is sealed by it. Never undone. */
    record Voted(Vote vote) implements DecisionChange {
        @Override
        public Set<String> about() {
            return Set.of(name(vote.recommendation()), "day:" + vote.day());
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.empty();
        }
    }

    /**
     * Another count of the same vote: both stay on record, the later one stands. Never undone.
     *
     * @param reason such as a recount; not blank
     */
    record VoteSuperseded(Vote before, Vote after, String reason) implements DecisionChange {
        public VoteSuperseded {
            boolean same =
                    before.recommendation().equals(after.recommendation())
                            && before.round() == after.round()
                            && before.seal().equals(after.seal());
            if (!same || reason.isBlank()) {
                throw new IllegalArgumentException(
                        "a vote on %s superseded".formatted(before.recommendation()));
            }
        }

        @Override
        public Set<String> about() {
            return Set.of(name(before.recommendation()), "day:" + after.day());
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.empty();
        }
    }

    record DissentStated(Dissent dissent) implements DecisionChange {
        @Override
        public Set<String> about() {
            return Set.of(name(dissent.recommendation()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DissentTakenBack(dissent));
        }
    }

    record DissentTakenBack(Dissent dissent) implements DecisionChange {
        @Override
        public Set<String> about() {
            return Set.of(name(dissent.recommendation()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DissentStated(dissent));
        }
    }

    private static String name(RecommendationId recommendation) {
        return "recommendation:" + recommendation;
    }

    private static Set<String> about(List<Recommendation> recommendations) {
        var about = new TreeSet<String>();
        recommendations.forEach(r -> about.add(name(r.id())));
        return about;
    }
}
