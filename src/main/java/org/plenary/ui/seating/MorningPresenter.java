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
import org.plenary.desk.DayPackDesk;
import org.plenary.desk.MorningDesk;
import org.plenary.desk.MorningDesk.Morning;
import org.plenary.desk.MorningDesk.Proposal;
import org.plenary.desk.PaperDesk;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.seating.SeatOffer;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Check-in, and the seats that follow from it. */
public final class MorningPresenter {

    private final MorningDesk desk;
    private final PaperDesk paper;
    private final DayPackDesk pack;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<Day> days = FXCollections.observableArrayList();
    private final ObservableList<Member> missing = FXCollections.observableArrayList();
    private final ObservableList<SeatOffer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Day> day = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Morning> morning = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposal =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> agreed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Member> late = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper printed = new ReadOnlyStringWrapper("");

    public MorningPresenter(
            MorningDesk desk, PaperDesk paper, DayPackDesk pack, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.paper = paper;
        this.pack = pack;
        this.jobs = jobs;
        this.texts = texts;
        day.subscribe(
                _ -> {
                    forget();
                    latest.set("");
                    printed.set("");
                    agreed.set(null);
                    read();
                });
    }

    private void forget() {
        proposal.set(null);
        late.set(null);
        offers.clear();
    }

    void refresh() {
        var now = desk.days();
        if (!now.equals(days)) {
            days.setAll(now);
        }
        if (day.get() == null || !now.contains(day.get())) {
            day.set(now.isEmpty() ? null : now.getFirst());
        } else {
            read();
        }
    }

    private void read() {
        var chosen = day.get();
        var now = chosen == null ? null : desk.morning(chosen.id());
        var before = morning.get();
        if (now == null || now.equals(before)) {
            morning.set(now);
            return;
        }
        proposal.set(null); // made for other people
        morning.set(now);
        missing.setAll(now.missing());
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

    /** Somebody who is here and has no seat; null while everybody has one. */
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
        if (now.isThere(member.id())) {
            latest.set(texts.get("morning.already", "name", member.name()));
            return;
        }
        boolean isLate = !now.rounds().isEmpty() && now.lacksSeat(member.id());
        jobs.save(
                () -> {
                    desk.mark(chosen.id(), List.of(member.id()), Presence.PRESENT);
                    return isLate ? desk.offers(chosen.id(), member.id()) : List.<SeatOffer>of();
                },
                found -> welcomed(member, found));
    }

    private void welcomed(Member member, List<SeatOffer> found) {
        refresh();
        offers.setAll(found);
        late.set(found.isEmpty() ? null : member);
        var seats = seats(member.id());
        latest.set(
                found.isEmpty()
                        ? texts.get(
                                seats.isEmpty() ? "morning.here" : "morning.here.table",
                                "name",
                                member.name(),
                                "seats",
                                seats)
                        : texts.get("morning.here.late", "name", member.name()));
    }

    /** The late one sits down there; nobody else gets up. */
    void seat(SeatOffer offer) {
        var member = late.get();
        var chosen = day.get();
        if (member == null || chosen == null) {
            return;
        }
        jobs.save(
                () -> {
                    desk.seat(chosen.id(), member.id(), offer.table());
                    return offer.table();
                },
                table -> {
                    late.set(null);
                    offers.clear();
                    latest.set(texts.get("morning.seated", "name", member.name(), "table", table));
                });
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
        var chosen = day.get();
        if (chosen != null) {
            jobs.start("morning.looking", _ -> desk.propose(chosen.id()), proposal::set);
        }
    }

    void agree() {
        var now = proposal.get();
        if (now != null) {
            jobs.save(
                    () -> {
                        desk.agree(now);
                        return now;
                    },
                    done -> {
                        proposal.set(null);
                        agreed.set(done);
                    });
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
