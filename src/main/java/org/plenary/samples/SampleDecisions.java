package org.plenary.samples;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.Seed;
import org.plenary.decisions.DecisionChange;
import org.plenary.decisions.Dissent;
import org.plenary.decisions.Form;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Recommendation;
import org.plenary.decisions.Seal;
import org.plenary.decisions.Sheets;
import org.plenary.decisions.Vote;
import org.plenary.decisions.VoteRule;
import org.plenary.decisions.Wording;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Sixty drafts and two rounds: 38 adopted at once, 22 reworked, of which 14 adopted in the second
 * round; 8 let go, 2 minority statements.
 */
final class SampleDecisions {

    /** Four in five of those who say yes or no. */
    static final VoteRule RULE = VoteRule.atLeast(80);

    static final int FIRST_VOTE = 10;
    static final int SECOND_VOTE = 12;
    private static final int MOST_NOTES = 18;
    private static final int FEWEST_NOTES = 5;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");
    private static final Set<Kind> GROUNDS =
            Set.of(
                    Kind.PROBLEM,
                    Kind.IDEA,
                    Kind.AGREEMENT,
                    Kind.CLAIM,
                    Kind.QUOTE,
                    Kind.EVIDENCE,
                    Kind.INTENTION);

    private final Seed seed;
    private final List<Draft> drafts = Drafts.all();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final Map<Note, Set<String>> grounds = new LinkedHashMap<>();

    SampleDecisions(Seed seed, List<Note> notes) {
        this.seed = seed;
        for (var note : notes) {
            if (!note.struck() && GROUNDS.contains(note.kind())) {
                grounds.put(note, words(note.text()));
            }
        }
        for (var draft : drafts) {
            recommendations.add(recommendation(draft, recommendations.size() + 1));
        }
    }

    List<Recommendation> recommendations() {
        return recommendations;
    }

    private Recommendation recommendation(Draft draft, int number) {
        return new Recommendation(
                new RecommendationId(String.format(Locale.ROOT, "rec-%02d", number)),
                number,
                Form.RECOMMENDATION,
                draft.wording(),
                Origin.MEMBERS,
                grounds(draft),
                List.of(SampleNotes.id(draft.theme())));
    }

    /** The notes of its theme that share most words with it, and never fewer than four. */
    private List<NoteId> grounds(Draft draft) {
        var wanted =
                words(
                        draft.wording().recommendation()
                                + " "
                                + draft.wording().rationale()
                                + " "
                                + draft.wording().evidence());
        record Scored(NoteId note, Set<String> words, int score) {}
        var scored = new ArrayList<Scored>();
        grounds.forEach(
                (note, words) -> {
                    if (note.themes().contains(SampleNotes.id(draft.theme()))) {
                        int score = (int) words.stream().filter(wanted::contains).count();
                        scored.add(new Scored(note.id(), words, score));
                    }
                });
        scored.sort(Comparator.comparingInt((Scored s) -> -s.score()));
        var chosen = new ArrayList<NoteId>();
        var said = new ArrayList<Set<String>>();
        for (var candidate : scored) {
            boolean isEnough = chosen.size() >= MOST_NOTES;
            boolean isNear = candidate.score() >= 2 || chosen.size() < FEWEST_NOTES;
            if (!isEnough && isNear && isNew(candidate.words(), said)) {
                chosen.add(candidate.note());
                said.add(candidate.words());
            }
        }
        return chosen;
    }

    /** Not the same again: at most two notes that share most of their words. */
    private static boolean isNew(Set<String> words, List<Set<String>> said) {
        int alike = 0;
        for (var earlier : said) {
            alike += areAlike(words, earlier) ? 1 : 0;
        }
        return alike < 2;
    }

    private static boolean areAlike(Set<String> words, Set<String> others) {
        var shared = new TreeSet<>(words);
        shared.retainAll(others);
        return 5 * shared.size() > 3 * Math.min(words.size(), others.size());
    }

    /** The first letters of the longer words, so that flood and flooded are one. */
    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        for (var word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT), 0)) {
            if (word.length() > 3 && !COMMON.contains(word)) {
                words.add(word.substring(0, Math.min(5, word.length())));
            }
        }
        return words;
    }

    private static final Set<String> COMMON =
            Set.of(
                    "that", "this", "with", "from", "have", "what", "when", "where", "which",
                    "people", "every", "they", "their", "them", "there", "would", "could", "should",
                    "more", "most", "than", "then", "only", "also", "same", "like", "into", "year",
                    "years", "flood", "water", "home", "homes");

    /**
     * Everything that happened to the recommendations, in order.
     *
     * @param entitled members of the assembly
     * @param presentFirst how many were there on day 10
     * @param presentSecond how many were there on day 12
     */
    List<DecisionChange> changes(int entitled, int presentFirst, int presentSecond) {
        var votes = new Votes(new Chance(seed, "votes"), entitled);
        var changes = new ArrayList<DecisionChange>();
        changes.add(new DecisionChange.Drafted(recommendations));
        for (int i = 0; i < drafts.size(); i++) {
            boolean isAdopted = drafts.get(i).reworked() == null;
            changes.add(
                    voted(
                            recommendations.get(i),
                            1,
                            FIRST_VOTE,
                            votes.sheets(presentFirst, isAdopted ? Result.WON : Result.LOST)));
        }
        for (int i = 0; i < drafts.size(); i++) {
            changes.addAll(second(drafts.get(i), recommendations.get(i), votes, presentSecond));
        }
        return changes;
    }

    private static List<DecisionChange> second(
            Draft draft, Recommendation before, Votes votes, int present) {
        var changes = new ArrayList<DecisionChange>();
        var reworked = draft.reworked();
        var letGo = draft.letGo();
        if (reworked != null && (letGo == null || draft.isVotedDown())) {
            var old = before.wording();
            var after =
                    before.worded(
                            new Wording(
                                    reworked, old.rationale(), old.evidence(), old.addressee()));
            changes.add(new DecisionChange.Edited(before, after));
            var result = result(letGo);
            changes.add(voted(after, 2, SECOND_VOTE, votes.sheets(present, result)));
        }
        if (letGo != null) {
            changes.add(new DecisionChange.Withdrawn(before.id(), letGo));
        }
        if (!draft.minority().isEmpty()) {
            changes.add(
                    new DecisionChange.DissentStated(
                            new Dissent(
                                    before.id(),
                                    Dissent.Kind.MINORITY_STATEMENT,
                                    draft.minority(),
                                    draft.signatories(),
                                    150)));
        }
        return changes;
    }

    private enum Result {
        WON,
        LOST,
        /** Three votes short. */
        CLOSE
    }

    private static Result result(@Nullable String letGo) {
        if (letGo == null) {
            return Result.WON;
        }
        return letGo.contains("three votes") ? Result.CLOSE : Result.LOST;
    }

    private static DecisionChange voted(
            Recommendation recommendation, int round, int day, Sheets sheets) {
        return new DecisionChange.Voted(
                new Vote(
                        recommendation.id(),
                        round,
                        SampleAgenda.day(day),
                        RULE,
                        sheets,
                        Seal.of(recommendation.wording()),
                        false));
    }

    /** Counts as a room makes them. */
    private record Votes(Chance chance, int entitled) {

        Sheets sheets(int present, Result result) {
            int returned = present - chance.below(Math.min(3, present));
            int spoilt = chance.inThousand(120) ? 1 : 0;
            int abstained = chance.below(1 + returned / 16);
            int expressed = returned - spoilt - abstained;
            int needed = Math.ceilDiv(80 * expressed, 100);
            int yes =
                    switch (result) {
                        case WON -> needed + chance.below(1 + (expressed - needed) * 9 / 10);
                        case LOST -> needed - 1 - chance.below(Math.max(1, expressed / 4));
                        case CLOSE -> needed - 3;
                    };
            return new Sheets(
                    entitled, present, present, returned, spoilt, yes, expressed - yes, abstained);
        }
    }

    /** Notes that say what a used one of the same theme says, each with the one it repeats. */
    SequencedMap<NoteId, NoteId> saidBefore() {
        var used = used();
        var same = new LinkedHashMap<NoteId, NoteId>();
        grounds.forEach(
                (note, words) -> {
                    if (!used.contains(note.id())) {
                        grounds.entrySet().stream()
                                .filter(other -> used.contains(other.getKey().id()))
                                .filter(other -> other.getKey().themes().equals(note.themes()))
                                .filter(other -> areAlike(words, other.getValue()))
                                .findFirst()
                                .ifPresent(other -> same.put(note.id(), other.getKey().id()));
                    }
                });
        return same;
    }

    /** Every note that some recommendation rests on. */
    Set<NoteId> used() {
        var used = new HashSet<NoteId>();
        recommendations.forEach(r -> used.addAll(r.notes()));
        return used;
    }
}
