package org.plenary.ui.seating;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Day;
import org.plenary.assembly.DayId;
import org.plenary.desk.DayPackDesk;
import org.plenary.desk.MorningDesk;
import org.plenary.desk.MorningDesk.Morning;
import org.plenary.desk.MorningDesk.Proposal;
import org.plenary.desk.PaperDesk;
import org.plenary.members.BadgeCode;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.seating.SeatOffer;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Check-in, and the seats that follow from it. */
public final class MorningPresenter {

    private final MorningDesk desk;
    private final PaperDesk paper;
    private final DayPackDesk pack;
    private final Jobs jobs;
    private final Texts texts;
    private final Clock clock;
    private final ObservableList<Day> days = FXCollections.observableArrayList();
    private final ObservableList<Member> missing = FXCollections.observableArrayList();
    private final ObservableList<Member> waiting = FXCollections.observableArrayList();
    private final ObservableList<SeatOffer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Day> day = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Morning> morning = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposal =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> agreed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Member> late = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unknown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper printed = new ReadOnlyStringWrapper("");
    private @Nullable DayId shown;
    private boolean following;

    public MorningPresenter(
            MorningDesk desk,
            PaperDesk paper,
            DayPackDesk pack,
            Jobs jobs,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.paper = paper;
        this.pack = pack;
        this.jobs = jobs;
        this.texts = texts;
        this.clock = clock;
        day.subscribe(_ -> read());
        latest.subscribe(_ -> unknown.set(""));
    }

    private void forget() {
        proposal.set(null);
        late.set(null);
        offers.clear();
        latest.set("");
        unknown.set("");
        printed.set("");
        agreed.set(null);
    }

    void refresh() {
        var now = desk.days();
        var chosen = day.get();
        following = true;
        if (!now.equals(days)) {
            days.setAll(now);
        }
        day.set(Day.same(chosen, now).or(() -> Day.at(clock.instant(), now)).orElse(null));
        following = false;
        read();
    }

    private void read() {
        if (following) {
            return;
        }
        var chosen = day.get();
        var id = chosen == null ? null : chosen.id();
        if (!Objects.equals(id, shown)) {
            shown = id;
            forget();
        }
        var now = id == null ? null : desk.morning(id);
        var before = morning.get();
        if (Objects.equals(now, before)) {
            return;
        }
        proposal.set(null); // made for other people
        morning.set(now);
        missing.setAll(now == null ? List.of() : now.missing());
        waiting.setAll(now == null ? List.of() : now.waiting());
        callUp();
    }

    /** Whoever stands at the door is not sent away because another is checked in meanwhile. */
    private void callUp() {
        var called = late.get();
        var next =
                waiting.stream()
                        .filter(member -> called != null && member.id().equals(called.id()))
                        .findFirst()
                        .orElse(waiting.isEmpty() ? null : waiting.getFirst());
        call(next);
    }

    private void call(@Nullable Member member) {
        var on = shown;
        var before = late.get();
        if (member == null || on == null) {
            late.set(null);
            offers.clear();
            return;
        }
        if (before == null || !before.id().equals(member.id())) {
            offers.clear();
        }
        late.set(member);
        jobs.save(
                () -> desk.offers(on, member.id()),
                found -> {
                    var called = late.get();
                    if (on.equals(shown) && called != null && called.id().equals(member.id())) {
                        offers.setAll(found);
                    }
                });
    }

    ObservableList<Day> days() {
        return days;
    }

    /** Null while there is no agenda. */
    ObjectProperty<@Nullable Day> day() {
        return day;
    }

    ReadOnlyObjectProperty<@Nullable Morning> morning() {
        return morning.getReadOnlyProperty();
    }

    /** Not here yet. */
    ObservableList<Member> missing() {
        return missing;
    }

    /** What the last Enter did. */
    ReadOnlyStringProperty latest() {
        return latest.getReadOnlyProperty();
    }

    /** Why the last badge checked nobody in; empty when it did. */
    ReadOnlyStringProperty unknown() {
        return unknown.getReadOnlyProperty();
    }

    /** Where the day's papers are; empty before they were printed. */
    ReadOnlyStringProperty printed() {
        return printed.getReadOnlyProperty();
    }

    /** New seats to look at; null while there are none, and once somebody else has come. */
    ReadOnlyObjectProperty<@Nullable Proposal> proposal() {
        return proposal.getReadOnlyProperty();
    }

    /** The latest new seats that were kept, for printing; null before. */
    ReadOnlyObjectProperty<@Nullable Proposal> agreed() {
        return agreed.getReadOnlyProperty();
    }

    /** Everybody who is here and has no seat, in the order of the register. */
    ObservableList<Member> waiting() {
        return waiting;
    }

    /** The one of them the offers are for; null while everybody has a seat. */
    ReadOnlyObjectProperty<@Nullable Member> late() {
        return late.getReadOnlyProperty();
    }

    /** Tables for whoever came late, the best first. */
    ObservableList<SeatOffer> offers() {
        return offers;
    }

    List<Member> people() {
        var now = morning.get();
        return now == null ? List.of() : now.people();
    }

    /** Name, number, and where somebody is to go. */
    String line(Member member) {
        var now = morning.get();
        boolean there = now != null && now.isThere(member.id());
        return texts.get(
                there ? "morning.line.there" : "morning.line",
                "name",
                member.name(),
                "id",
                member.id(),
                "seats",
                seats(member.id()));
    }

    /** The tables of the day, round by round. */
    private String seats(PersonId person) {
        var now = morning.get();
        if (now == null) {
            return "";
        }
        return now.rounds().stream()
                .map(round -> now.plan().tableOf(person, round))
                .map(table -> table.isPresent() ? Integer.toString(table.getAsInt()) : "–")
                .collect(Collectors.joining(", "));
    }

    /** Somebody is at the door. */
    void here(Member member) {
        var now = morning.get();
        var chosen = day.get();
        if (now == null || chosen == null) {
            return;
        }
        if (now.isThere(member.id()) && !now.lacksSeat(member.id())) {
            latest.set(texts.get("morning.already", "name", member.name()));
            return;
        }
        jobs.save(
                () -> {
                    desk.mark(chosen.id(), List.of(member.id()), Presence.PRESENT);
                    return chosen.id();
                },
                on -> welcomed(member, on));
    }

    /** Whether a badge was held before the scanner: its bearer is here, or nobody knows it. */
    boolean scanned(String typed) {
        var code = BadgeCode.endOf(typed);
        if (code.isPresent()) {
            latest.set("");
            desk.bearer(code.get(), people())
                    .ifPresentOrElse(
                            this::here, () -> unknown.set(texts.get("morning.badge.unknown")));
        }
        return code.isPresent();
    }

    private void welcomed(Member member, DayId on) {
        refresh();
        if (!on.equals(shown)) {
            return;
        }
        var now = morning.get();
        if (now != null && now.lacksSeat(member.id())) {
            call(member);
            latest.set(texts.get("morning.here.late", "name", member.name()));
            return;
        }
        var seats = seats(member.id());
        latest.set(
                texts.get(
                        seats.isEmpty() ? "morning.here" : "morning.here.table",
                        "name",
                        member.name(),
                        "seats",
                        seats));
    }

    /** The late one sits down there; nobody else gets up. */
    void seat(SeatOffer offer) {
        var member = late.get();
        var chosen = day.get();
        if (member == null || chosen == null) {
            return;
        }
        offers.clear(); // a second press would seat nobody
        jobs.save(
                () -> {
                    desk.seat(chosen.id(), member.id(), offer.table());
                    return offer.table();
                },
                table -> {
                    refresh();
                    latest.set(texts.get("morning.seated", "name", member.name(), "table", table));
                },
                this::callUp);
    }

    /** Everybody who is not here yet is marked present: then the few who are missing are not. */
    void allHere() {
        var chosen = day.get();
        if (chosen != null) {
            var ids = missing.stream().map(Member::id).toList();
            jobs.save(() -> desk.mark(chosen.id(), ids, Presence.PRESENT));
        }
    }

    void notHere(Member member) {
        var chosen = day.get();
        if (chosen != null) {
            jobs.save(() -> desk.mark(chosen.id(), List.of(member.id()), Presence.ABSENT));
        }
    }

    /** Looks for the fewest moves; nothing is stored. */
    void propose() {
        var on = shown;
        var people = morning.get();
        if (on != null) {
            jobs.start(
                    "morning.looking",
                    _ -> desk.propose(on),
                    found -> {
                        if (on.equals(shown) && Objects.equals(people, morning.get())) {
                            proposal.set(found);
                        }
                    });
        }
    }

    void agree() {
        var now = proposal.get();
        if (now != null) {
            proposal.set(null); // agreed to once; what is refused is out of date
            jobs.save(
                    () -> {
                        desk.agree(now);
                        return now;
                    },
                    agreed::set);
        }
    }

    void print(Optional<Path> file) {
        var done = agreed.get();
        if (done != null) {
            file.ifPresent(path -> jobs.save(() -> paper.changes(done, path)));
        }
    }

    /** All papers of the day into a folder. */
    void printAll(Optional<Path> folder) {
        var chosen = day.get();
        if (chosen == null || folder.isEmpty()) {
            return;
        }
        int number = days.indexOf(chosen) + 1;
        jobs.start(
                "daypack.writing",
                progress -> pack.write(number, folder.get(), progress),
                written ->
                        printed.set(
                                texts.get(
                                        "cli.daypack.done",
                                        "n",
                                        written.files().size(),
                                        "people",
                                        written.people(),
                                        "out",
                                        written.folder())));
    }
}
