package org.plenary.ui.draw;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Target;
import org.plenary.texts.Texts;

import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A draw in public, step by step: first the fingerprint is shown and read aloud, then a number is
 * drawn and typed as it comes, then the panel is shown as counts. Nothing can be skipped or taken
 * back.
 */
final class CeremonyPresenter {

    /** What is on the wall. */
    enum Phase {
        FINGERPRINT,
        DRAWING,
        REVEALED
    }

    /** Where the number comes from. */
    enum Way {
        DIGITS,
        DICE,
        WITNESSES,
        SEED
    }

    /**
     * @param number of the lottery in the assembly; of {@code draws} so far, trials included
     * @param fingerprint 64 hexadecimal digits
     */
    record Occurrence(
            String assembly,
            int number,
            int draws,
            FairLottery lottery,
            Pool pool,
            String fingerprint,
            String journalHead) {}

    /** How many members share a value, and how many should. */
    record Count(FeatureValue value, int people, int min, int max) {}

    private static final int SIDES = 6;

    /** One alone could have chosen the result. */
    private static final int FEWEST_WITNESSES = 2;

    /** Signs of one witness's number. */
    private static final int LONGEST = 12;

    /** Features on the wall at a time. */
    private static final int FEATURES = 2;

    private final Occurrence occurrence;
    private final Texts texts;
    private final BiConsumer<Pick, Runnable> deliver;
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(Phase.FINGERPRINT);
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.DIGITS);
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private @Nullable Draw draw;
    private boolean delivered;

    /**
     * @param deliver records the draw; {@link #reveal} is called when that is on disk, what is
     *     handed over when it is not
     */
    CeremonyPresenter(Occurrence occurrence, Texts texts, BiConsumer<Pick, Runnable> deliver) {
        this.occurrence = occurrence;
        this.texts = texts;
        this.deliver = deliver;
    }

    Occurrence occurrence() {
        return occurrence;
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Way> way() {
        return way.getReadOnlyProperty();
    }

    /** The digits or throws so far, one sign each; of witnesses a line each. */
    ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }

    /** What the room must hear, such as that a number does not count; mostly empty. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Which features are shown once the panel is: from 0 to {@link #pages} - 1. */
    ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    int pages() {
        if (!showsCounts()) {
            return 1;
        }
        int features = occurrence.lottery().settings().targets().features().size();
        return Math.max(1, (features + FEATURES - 1) / FEATURES);
    }

    /** How many signs have to be drawn. */
    int needed() {
        int panels = occurrence.lottery().lottery().size();
        return switch (way.get()) {
            case DIGITS -> Pick.digitsNeeded(panels);
            case DICE -> Pick.throwsNeeded(SIDES, panels);
            case WITNESSES, SEED -> 0;
        };
    }

    void choose(Way other) {
        if (phase.get() == Phase.DRAWING && !delivered) {
            typed.set("");
            said.set("");
            way.set(other);
        }
    }

    /** A digit or throw as it was drawn; others are not taken. */
    void type(char sign) {
        boolean fits =
                switch (way.get()) {
                    case DIGITS, WITNESSES -> sign >= '0' && sign <= '9';
                    case DICE -> sign >= '1' && sign < '1' + SIDES;
                    case SEED -> false;
                };
        boolean isOpen = phase.get() == Phase.DRAWING && !delivered;
        boolean isRoom =
                way.get() == Way.WITNESSES
                        ? lines().getLast().length() < LONGEST
                        : typed.get().length() < needed();
        if (isOpen && fits && isRoom) {
            said.set("");
            typed.set(typed.get() + sign);
        }
    }

    /** What each witness said, in the order they were asked; the last is still being typed. */
    List<String> lines() {
        return List.of(typed.get().split("\n", -1));
    }

    /** Takes the last sign back, as long as nothing is drawn. */
    void back() {
        var now = typed.get();
        if (!delivered && !now.isEmpty()) {
            typed.set(now.substring(0, now.length() - 1));
        }
    }

    /** Goes on to what comes next, if this is done. */
    void next() {
        switch (phase.get()) {
            case FINGERPRINT -> phase.set(Phase.DRAWING);
            case DRAWING -> {
                if (!delivered && way.get() == Way.WITNESSES) {
                    witness();
                } else if (!delivered && typed.get().length() == needed()) {
                    pick();
                }
            }
            case REVEALED -> page.set((page.get() + 1) % pages());
        }
    }

    /** A number is done; nothing after enough numbers draws. */
    private void witness() {
        if (!lines().getLast().isEmpty()) {
            said.set("");
            typed.set(typed.get() + "\n");
        } else if (lines().size() > FEWEST_WITNESSES) {
            pick();
        } else {
            said.set(texts.get("ceremony.witnesses.few"));
        }
    }

    private void pick() {
        int panels = occurrence.lottery().lottery().size();
        switch (way.get()) {
            case DIGITS -> attempt(Pick.byDigits(typed.get(), panels));
            case DICE -> {
                var made = typed.get().chars().mapToObj(c -> c - '0').toList();
                attempt(Pick.byDice(made, SIDES, panels));
            }
            case WITNESSES -> {
                var all = lines();
                deliver(Pick.byWitnesses(all.subList(0, all.size() - 1), panels));
            }
            case SEED -> deliver(Pick.bySeed(new Seed(occurrence.lottery().seed()), panels));
        }
    }

    private void attempt(Pick.Attempt attempt) {
        switch (attempt) {
            case Pick.Attempt.Picked(var pick) -> deliver(pick);
            case Pick.Attempt.DrawAgain _ -> {
                said.set(texts.get("draw.screen.again", "digits", typed.get()));
                typed.set("");
            }
        }
    }

    private void deliver(Pick pick) {
        delivered = true;
        deliver.accept(pick, this::notKept);
    }

    /** The disk does not have it: the same number is typed again. */
    private void notKept() {
        delivered = false;
        typed.set("");
        said.set(texts.get("ceremony.notKept"));
    }

    /** The draw is recorded. */
    void reveal(Draw recorded) {
        draw = recorded;
        page.set(0);
        phase.set(Phase.REVEALED);
    }

    /** The draw; null before it is recorded. */
    @Nullable Draw draw() {
        return draw;
    }

    /**
     * Whether counts may be shown: those of very few people would describe each of them
     * (docs/adr/0303).
     */
    boolean showsCounts() {
        return DrawFiles.showsCounts(occurrence.lottery().settings());
    }

    /** The features of the page, each with its values in the order of the targets. */
    List<List<Count>> counts() {
        var recorded = draw;
        if (recorded == null) {
            return List.of();
        }
        var members = new HashSet<PersonId>(recorded.panel().members());
        var people =
                occurrence.pool().respondents().stream()
                        .filter(person -> members.contains(person.id()))
                        .toList();
        var targets = occurrence.lottery().settings().targets();
        return targets.features().stream()
                .skip((long) page.get() * FEATURES)
                .limit(FEATURES)
                .map(feature -> targets.of(feature).stream().map(t -> count(t, people)).toList())
                .toList();
    }

    private static Count count(Target target, List<Respondent> people) {
        int having = (int) people.stream().filter(person -> person.has(target.value())).count();
        return new Count(target.value(), having, target.min(), target.max());
    }
}
