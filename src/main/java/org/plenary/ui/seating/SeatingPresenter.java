package org.plenary.ui.seating;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.PaperDesk;
import org.plenary.desk.SeatingDesk;
import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.desk.SeatingWords;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Clash;
import org.plenary.seating.Effect;
import org.plenary.seating.Effects;
import org.plenary.seating.Figures;
import org.plenary.seating.PlanOutcome;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Seating;
import org.plenary.seating.TableProperty;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The plan as it stands, the round that is looked at, and the person who is held over the room. */
public final class SeatingPresenter {

    private final SeatingDesk desk;
    private final PaperDesk paper;
    private final Jobs jobs;
    private final Texts texts;
    private final boolean isHall;
    private final Map<PersonId, Member> people = new HashMap<>();
    private final ObservableList<String> clash = FXCollections.observableArrayList();
    private final ObjectProperty<Leaf> leaf = new SimpleObjectProperty<>(Leaf.SETUP);
    private final ReadOnlyIntegerWrapper round = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PersonId> lifted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Target> over = new ReadOnlyObjectWrapper<>();
    private @Nullable Figures figures;
    private @Nullable Effects effects;

    /**
     * @param isHall whether what members need is kept off the screen
     */
    public SeatingPresenter(
            SeatingDesk desk, PaperDesk paper, Jobs jobs, Texts texts, boolean isHall) {
        this.isHall = isHall;
        this.desk = desk;
        this.paper = paper;
        this.jobs = jobs;
        this.texts = texts;
    }

    boolean isHall() {
        return isHall;
    }

    StaffPresenter staff() {
        return new StaffPresenter(desk, jobs);
    }

    public void refresh() {
        var now = desk.standing();
        var before = standing.get();
        if (now.equals(before)) {
            return;
        }
        figures = null;
        effects = null;
        putDown();
        people.clear();
        now.people().forEach(member -> people.put(member.id(), member));
        if (before == null) {
            round.set(firstOpen(now));
            leaf.set(now.isPlanned() ? Leaf.ROOM : Leaf.SETUP);
        }
        if (!rounds(now).contains(round.get())) {
            round.set(1);
        }
        standing.set(now);
    }

    /** The round people will ask about next. */
    private static int firstOpen(Standing now) {
        return rounds(now).stream().filter(r -> !now.held().contains(r)).findFirst().orElse(1);
    }

    static List<Integer> rounds(Standing now) {
        return now.arrangement().rounds().stream().map(Round::number).toList();
    }

    /** Null before the first look at the assembly. */
    ReadOnlyObjectProperty<@Nullable Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    ObjectProperty<Leaf> leaf() {
        return leaf;
    }

    ReadOnlyIntegerProperty round() {
        return round.getReadOnlyProperty();
    }

    /** Why nobody can be seated as asked, line by line; empty while nothing is known. */
    ObservableList<String> clash() {
        return clash;
    }

    String name(PersonId person) {
        var member = people.get(person);
        return member == null ? person.value() : member.name();
    }

    Optional<Member> member(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    void show(int chosen) {
        putDown();
        round.set(chosen);
    }

    /** The next round there is in this direction, or the same. */
    void turn(int by) {
        var now = standing.get();
        if (now != null && rounds(now).contains(round.get() + by)) {
            show(round.get() + by);
        }
    }

    boolean isHeld() {
        var now = standing.get();
        return now != null && now.held().contains(round.get());
    }

    /** Of the plan as it stands; empty while nothing is planned. */
    Optional<Figures> figures() {
        var now = standing.get();
        if (now == null || !now.isPlanned()) {
            return Optional.empty();
        }
        if (figures == null) {
            figures = Figures.of(now.seating().orElseThrow(), now.plan());
        }
        return Optional.of(figures);
    }

    /** Lays something down anew; nothing changes when it is as before. */
    void arrange(UnaryOperator<Arrangement> change) {
        jobs.save(() -> desk.arrange(change.apply(desk.arrangement())));
    }

    void plan(UnaryOperator<Arrangement> asked) {
        clash.clear();
        jobs.start(
                "seating.planning",
                progress -> {
                    desk.arrange(asked.apply(desk.arrangement()));
                    return desk.replan(null, progress);
                },
                this::planned);
    }

    private void planned(PlanOutcome outcome) {
        refresh();
        switch (outcome) {
            case PlanOutcome.Planned _ -> leaf.set(Leaf.ROOM);
            case PlanOutcome.Impossible(var clashes) -> {
                clash.setAll(said(clashes));
                leaf.set(Leaf.SETUP);
            }
        }
    }

    /**
     * First what no table offers, which is no rule anybody could give up here, and says nothing of
     * who needs it.
     */
    private List<String> said(List<Clash> clashes) {
        var now = standing.get();
        List<Set<TableProperty>> lacking = now == null ? List.of() : now.lacking();
        var words = new SeatingWords(texts, this::name);
        var lines = new ArrayList<String>();
        lacking.forEach(
                what -> lines.add(texts.get("seating.lacking", "what", words.offers(what))));
        var others = clashes.stream().filter(clash -> !isOf(clash, lacking)).toList();
        lines.add(texts.get(others.isEmpty() ? "seating.kept" : "seating.impossible"));
        others.forEach(clash -> lines.add(words.of(clash)));
        return lines;
    }

    private static boolean isOf(Clash clash, List<Set<TableProperty>> lacking) {
        return clash instanceof Clash.TogetherImpossible(_, var rules, _)
                && rules.size() == 1
                && rules.getFirst() instanceof Rule.Need(_, var properties)
                && lacking.contains(properties);
    }

    /** Who is held over the room; null while nobody is. */
    ReadOnlyObjectProperty<@Nullable PersonId> lifted() {
        return lifted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Target> over() {
        return over.getReadOnlyProperty();
    }

    boolean lift(PersonId person) {
        if (isHeld()) {
            return false;
        }
        over.set(null);
        lifted.set(person);
        return true;
    }

    void putDown() {
        over.set(null);
        lifted.set(null);
    }

    /**
     * @param target null over the floor
     */
    void hover(@Nullable Target target) {
        over.set(target != null && moves(target) ? target : null);
    }

    private boolean moves(Target target) {
        var person = lifted.get();
        var now = standing.get();
        if (person == null || now == null) {
            return false;
        }
        var from = now.plan().tableOf(person, round.get());
        return switch (target) {
            case Target.At(int table) -> from.isEmpty() || from.getAsInt() != table;
            case Target.PlaceOf(var other) ->
                    from.isPresent()
                            && !from.equals(now.plan().tableOf(other, round.get()))
                            && now.plan().tableOf(other, round.get()).isPresent();
        };
    }

    /** What letting go here would do; empty while it would do nothing. */
    Optional<Effect> effect() {
        var person = lifted.get();
        var target = over.get();
        var now = standing.get();
        if (person == null || target == null || now == null || now.seating().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(effects(now).of(target.move(round.get(), person)));
    }

    private Effects effects(Standing now) {
        var known = effects;
        if (known == null) {
            Seating seating = now.seating().orElseThrow();
            known = new Effects(seating, now.plan());
            effects = known;
        }
        return known;
    }

    /** Lets go: the change is saved, or nothing happens over the floor. */
    void drop() {
        var person = lifted.get();
        var target = over.get();
        putDown();
        if (person == null || target == null) {
            return;
        }
        int chosen = round.get();
        switch (target) {
            case Target.At(int table) -> jobs.save(() -> desk.move(chosen, person, table));
            case Target.PlaceOf(var other) -> jobs.save(() -> desk.swap(chosen, person, other));
        }
    }

    /** Keeps the round as it took place, or lets it change again. */
    void hold(boolean held) {
        int chosen = round.get();
        jobs.save(
                () -> {
                    if (held) {
                        desk.hold(chosen);
                    } else {
                        desk.release(chosen);
                    }
                });
    }

    void printDoorList(Optional<Path> file) {
        int chosen = round.get();
        file.ifPresent(path -> jobs.save(() -> paper.doorList(chosen, path)));
    }

    void printTableSheets(Optional<Path> file) {
        int chosen = round.get();
        file.ifPresent(path -> jobs.save(() -> paper.tableSheets(chosen, path)));
    }
}
