package org.plenary.desk;

import org.plenary.assembly.DayId;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.Role;
import org.plenary.assembly.ThemeId;
import org.plenary.decisions.Ballots;
import org.plenary.decisions.DecisionChange;
import org.plenary.decisions.Dissent;
import org.plenary.decisions.Form;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Recommendation;
import org.plenary.decisions.Seal;
import org.plenary.decisions.Sheets;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Tally;
import org.plenary.decisions.Trace;
import org.plenary.decisions.Vote;
import org.plenary.decisions.VoteRule;
import org.plenary.decisions.Wording;
import org.plenary.store.Store;

import java.util.List;
import java.util.function.UnaryOperator;

/** What members and the clerk do with recommendations. */
public final class DecisionsDesk {

    private final Store store;
    private final Ids ids;

    public DecisionsDesk(Store store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Every recommendation with its votes and dissent, withdrawn ones too, by number. */
    public List<Standing> all() {
        return store.decisions().all();
    }

    public Standing standing(RecommendationId id) {
        return store.decisions().find(id).orElseThrow();
    }

    /** Back to the notes and forward to what became of them. */
    public Trace trace() {
        return new Trace(all(), store.notes().all(), store.notes().fates());
    }

    public Recommendation draft(
            Wording wording, Origin origin, List<NoteId> notes, List<ThemeId> themes) {
        var draft =
                new Recommendation(
                        ids.recommendation(),
                        store.decisions().nextNumber(),
                        Form.RECOMMENDATION,
                        wording,
                        origin,
                        notes,
                        themes);
        draft(List.of(draft));
        return draft;
    }

    /** Drafts that have their ids and numbers already, as one change. */
    public void draft(List<Recommendation> drafts) {
        store.commit(Role.CLERK, new DecisionChange.Drafted(drafts));
    }

    /**
     * @throws ProblemException when it was adopted and other words were given to it
     */
    public Recommendation edit(RecommendationId id, UnaryOperator<Recommendation> how) {
        var standing = standing(id);
        var before = standing.recommendation();
        var after = how.apply(before);
        if (after.equals(before)) {
            return before;
        }
        if (standing.sealed() && !after.wording().equals(before.wording())) {
            throw new ProblemException(Problem.of("decisions.sealed", "label", before.label()));
        }
        store.commit(Role.CLERK, new DecisionChange.Edited(before, after));
        return after;
    }

    /**
     * @param reason printed among what was considered and not adopted
     */
    public void withdraw(RecommendationId id, String reason) {
        store.commit(Role.CLERK, new DecisionChange.Withdrawn(id, reason.strip()));
    }

    public void reinstate(RecommendationId id) {
        var reason = standing(id).withdrawn();
        if (reason != null) {
            store.commit(Role.CLERK, new DecisionChange.Reinstated(id, reason));
        }
    }

    /** Members with a seat, and how many of them are checked in that day. */
    public Attendance attendance(DayId day) {
        return new Attendance(store.members().seated().size(), store.members().present(day));
    }

    /**
     * @param entitled to vote
     * @param present of them
     */
    public record Attendance(int entitled, int present) {}

    /** What is wrong with a count on that day, in words; nothing when it adds up. */
    public List<Problem> problems(DayId day, Ballots ballots) {
        var there = attendance(day);
        return ballots.problems(there.entitled(), there.present());
    }

    /**
     * Records a vote on the words as they are now, by those who are checked in that day. It cannot
     * be undone, only superseded.
     *
     * @param open whether it was announced beforehand as an open vote
     * @throws ProblemException when the recommendation was adopted or withdrawn, or the count does
     *     not add up
     */
    public Tally vote(
            RecommendationId id, DayId day, VoteRule rule, Ballots ballots, boolean open) {
        return vote(id, standing(id).votes().size() + 1, day, rule, ballots, open);
    }

    /**
     * @param round the one that was counted, 1 or more
     * @throws ProblemException also when that round was recorded already
     */
    public Tally vote(
            RecommendationId id,
            int round,
            DayId day,
            VoteRule rule,
            Ballots ballots,
            boolean open) {
        var standing = standing(id);
        var label = standing.recommendation().label();
        if (standing.withdrawn() != null) {
            throw new ProblemException(Problem.of("decisions.withdrawn", "label", label));
        }
        if (standing.sealed()) {
            throw new ProblemException(Problem.of("decisions.adopted", "label", label));
        }
        if (standing.votes().size() + 1 != round) {
            throw new ProblemException(
                    Problem.of("decisions.voted", "label", label, "round", round));
        }
        var there = attendance(day);
        var sheets = sheets(ballots, there.entitled(), there.present());
        var seal = Seal.of(standing.recommendation().wording());
        var vote = new Vote(id, round, day, rule, sheets, seal, open);
        store.commit(Role.CLERK, new DecisionChange.Voted(vote));
        return vote.tally();
    }

    /**
     * Another count of the latest vote, which stands from now on; the earlier one stays on record.
     * Who was entitled and present stays as it was then.
     *
     * @param reason such as a recount
     * @throws ProblemException when the count does not add up
     */
    public Tally recount(RecommendationId id, Ballots ballots, String reason) {
        var before = standing(id).latestVote().orElseThrow();
        var then = before.sheets();
        var after =
                new Vote(
                        id,
                        before.round(),
                        before.day(),
                        before.rule(),
                        sheets(ballots, then.entitled(), then.present()),
                        before.seal(),
                        before.open());
        store.commit(Role.CLERK, new DecisionChange.VoteSuperseded(before, after, reason.strip()));
        return after.tally();
    }

    private static Sheets sheets(Ballots ballots, int entitled, int present) {
        var problems = ballots.problems(entitled, present);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.getFirst());
        }
        return ballots.of(entitled, present);
    }

    public void state(Dissent dissent) {
        store.commit(Role.CLERK, new DecisionChange.DissentStated(dissent));
    }
}
