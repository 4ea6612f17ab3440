package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Change;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.Role;
import org.plenary.members.Contact;
import org.plenary.members.Exclusion;
import org.plenary.members.FeatureValue;
import org.plenary.members.HouseholdRuling;
import org.plenary.members.MembersChange;
import org.plenary.members.MembersChange.Mark;
import org.plenary.members.MembersChange.Step;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Presence;
import org.plenary.members.Repair;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.DrawFigures;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.Lottery;
import org.plenary.sortition.Panel;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Proof;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class MembersStoreTest {

    private static final PersonId ANN = new PersonId("p1");
    private static final PersonId BEN = new PersonId("p2");
    private static final DayId SATURDAY = new DayId("sat");

    @TempDir Path place;
    private Store store;

    @BeforeEach
    void found() {
        var assembly = new Assembly("Rivermouth", "What?", "Council", Mandate.ADVISORY, "", "en");
        var then = Clock.fixed(Instant.parse("2026-11-21T10:42:07Z"), ZoneOffset.UTC);
        store = Store.create(folder(), assembly, Role.ORGANISER, then);
    }

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Respondent respondent(int number, String name, String age) {
        var features = new LinkedHashMap<String, String>();
        features.put("gender", number % 2 == 0 ? "Male" : "Female");
        features.put("age", age);
        var details = new LinkedHashMap<String, String>();
        details.put("First name", name);
        details.put("Street", number + " Mill Road");
        return new Respondent(
                new PersonId("p" + number), features, details, number < 3 ? "1 mill" : null);
    }

    private static MembersChange.PoolKept pool() {
        var people =
                List.of(
                        respondent(1, "Ann", "65+"),
                        respondent(2, "Ben", "16-24"),
                        respondent(3, "Zoë", "65+"));
        return new MembersChange.PoolKept(
                new Pool(List.of("gender", "age"), people),
                "replies.csv",
                "ab".repeat(32),
                List.of(new Repair(2, "age", " 65+", "65+", Repair.Reason.SPACES)),
                List.of(new Exclusion(9, "p9", "moved away")),
                List.of(new HouseholdRuling("9 mill", "")));
    }

    static List<Change> changes() {
        var loop = List.of(new SupportNeed(SupportNeed.Kind.HEARING_LOOP, ""));
        var contact =
                new Contact(
                        "c1", ANN, Contact.Way.PHONE, Contact.Outcome.NO_ANSWER, "ring after six");
        var yes =
                new Contact(
                        "c2", BEN, Contact.Way.PHONE, Contact.Outcome.CONFIRMED, "with pleasure");
        return List.of(
                pool(),
                new MembersChange.Registered(List.of(BEN, ANN), Status.DRAWN),
                new MembersChange.StatusChanged(
                        List.of(new Step(ANN, Status.DRAWN, Status.CONFIRMED)), ""),
                new MembersChange.Contacted(contact),
                new MembersChange.Answered(yes, new Step(BEN, Status.DRAWN, Status.CONFIRMED)),
                new MembersChange.AnswerRemoved(yes, new Step(BEN, Status.DRAWN, Status.CONFIRMED)),
                new MembersChange.NeedsNoted(ANN, List.of(), loop),
                new MembersChange.NeedsNoted(ANN, loop, List.of()),
                new MembersChange.DetailCorrected(ANN, "Phone", "", "07700 900123"),
                new MembersChange.DetailCorrected(ANN, "Street", "1 Mill Road", ""),
                new MembersChange.AttendanceMarked(
                        SATURDAY,
                        List.of(
                                new Mark(ANN, Presence.UNKNOWN, Presence.PRESENT),
                                new Mark(BEN, Presence.UNKNOWN, Presence.ABSENT))),
                new MembersChange.AttendanceMarked(
                        SATURDAY, List.of(new Mark(BEN, Presence.ABSENT, Presence.UNKNOWN))),
                new MembersChange.ContactRemoved(contact),
                new MembersChange.Registered(List.of(new PersonId("p3")), Status.ALTERNATE),
                new MembersChange.Unregistered(List.of(new PersonId("p3")), Status.ALTERNATE));
    }

    private List<Object> everything() {
        var members = store.members();
        return List.of(
                members.kept(),
                members.pool(),
                members.register(),
                members.attendance(SATURDAY),
                members.contacts(ANN),
                members.contacted(),
                members.statuses(),
                members.respondents("", 0, 100));
    }

    @Test
    void everyKindOfChangeIsWrittenReadTakenBackAndRebuilt() {
        var shown = new ArrayList<Class<?>>();
        var format = new ChangeFormat();
        for (var change : changes()) {
            var entry = new Entry(1, Instant.EPOCH, Role.ORGANISER, change, 0);
            assertThat(format.read(format.write(entry))).isEqualTo(entry);
            var before = everything();
            store.commit(Role.ORGANISER, change);
            var after = everything();
            assertThat(after).as("%s", change).isNotEqualTo(before);
            if (change.inverse().isPresent()) {
                store.undo(Role.ORGANISER);
                assertThat(everything()).as("undo of %s", change).isEqualTo(before);
                store.redo(Role.ORGANISER);
                assertThat(everything()).isEqualTo(after);
            }
            store.rebuild();
            assertThat(everything()).as("rebuilt after %s", change).isEqualTo(after);
            shown.add(change.getClass());
        }
        assertThat(Set.copyOf(shown))
                .isEqualTo(Set.of(MembersChange.class.getPermittedSubclasses()));
    }

    @Test
    void thePoolComesBackAsItWasKept() throws Exception {
        store.commit(Role.ORGANISER, pool());
        store.close();
        LostTables.in(folder());
        store = Store.open(folder(), Clock.systemUTC());

        assertThat(store.members().pool()).contains(pool().pool());
        var kept = store.members().kept().orElseThrow();
        assertThat(kept.size()).isEqualTo(3);
        assertThat(kept.repairs()).isEqualTo(pool().repairs());
        assertThat(kept.exclusions()).isEqualTo(pool().exclusions());
        assertThat(store.members().respondent(ANN).orElseThrow().displayName()).isEqualTo("Ann");
    }

    @Test
    void peopleAreFoundByAnyDetailPageByPage() {
        store.commit(Role.ORGANISER, pool());

        assertThat(store.members().respondents("ZOË", 0, 10)).hasSize(1);
        assertThat(store.members().respondents("mill road", 1, 1))
                .extracting(Respondent::id)
                .containsExactly(BEN);
        assertThat(store.members().found("mill road")).isEqualTo(3);
        assertThat(store.members().found("%")).isZero();
    }

    @Test
    void onlyMembersWithASeatCountAsPresent() {
        store.commit(Role.ORGANISER, pool());
        store.commit(
                Role.ORGANISER, new MembersChange.Registered(List.of(ANN, BEN), Status.CONFIRMED));
        store.commit(
                Role.FACILITATOR,
                new MembersChange.AttendanceMarked(
                        SATURDAY,
                        List.of(
                                new Mark(ANN, Presence.UNKNOWN, Presence.PRESENT),
                                new Mark(BEN, Presence.UNKNOWN, Presence.PRESENT))));
        assertThat(store.members().present(SATURDAY)).isEqualTo(2);
        store.commit(
                Role.ORGANISER,
                new MembersChange.StatusChanged(
                        List.of(new Step(BEN, Status.CONFIRMED, Status.WITHDREW)), "ill"));
        assertThat(store.members().present(SATURDAY)).isEqualTo(1);
        assertThat(store.members().seated()).hasSize(1);
    }

    @Test
    void thosePanelsDrawnAreOnTheRegisterInTheOrderOfTheDraws() {
        store.commit(Role.ORGANISER, pool());
        draw(1, DrawChange.Purpose.TRIAL, "p3");
        assertThat(store.members().register()).isEmpty();
        draw(2, DrawChange.Purpose.PANEL, "p1");
        draw(3, DrawChange.Purpose.ALTERNATES, "p2");
        assertThat(store.members().statuses())
                .containsExactly(entry(Status.DRAWN, 1), entry(Status.ALTERNATE, 1));
        draw(4, DrawChange.Purpose.REPLACEMENTS, "p2", "p3");
        assertThat(store.members().register())
                .extracting(member -> member.id().value() + " " + member.status())
                .containsExactly("p1 DRAWN", "p2 DRAWN", "p3 DRAWN");
        draw(5, DrawChange.Purpose.PANEL, "p3", "p1");
        assertThat(store.members().register())
                .extracting(member -> member.id().value())
                .containsExactly("p3", "p1");
    }

    private void draw(int number, DrawChange.Purpose purpose, String... people) {
        var panel = new Panel(0, Stream.of(people).map(PersonId::new).toList());
        var target = new Target(new FeatureValue("age", "65+"), 0, 3);
        var lottery =
                new FairLottery(
                        new DrawSettings(new Targets(people.length, List.of(target))),
                        "seed",
                        List.of(),
                        new Lottery(List.of(panel)),
                        new Proof(Proof.Claim.EXACT, 0, List.of()),
                        new DrawFigures(0, 0, 0, 0, 0, 0, 0, 0));
        store.commit(Role.ORGANISER, new DrawChange.Published(number, purpose, lottery, ""));
        store.commit(
                Role.ORGANISER,
                new DrawChange.Drawn(number, new Pick(Pick.Method.SEED, "seed", 0), panel, ""));
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsKept() {
        store.commit(Role.ORGANISER, pool());
        store.commit(Role.ORGANISER, new MembersChange.Registered(List.of(ANN), Status.DRAWN));
        refused(new MembersChange.Registered(List.of(ANN), Status.DRAWN));
        refused(new MembersChange.Registered(List.of(BEN, new PersonId("p9")), Status.DRAWN));
        refused(
                new MembersChange.StatusChanged(
                        List.of(new Step(ANN, Status.CONFIRMED, Status.DECLINED)), ""));
        refused(
                new MembersChange.AttendanceMarked(
                        SATURDAY, List.of(new Mark(BEN, Presence.UNKNOWN, Presence.PRESENT))));
        refused(new MembersChange.DetailCorrected(ANN, "Street", "2 Mill Road", "x"));
        refused(new MembersChange.Unregistered(List.of(ANN), Status.CONFIRMED));
    }

    private void refused(Change change) {
        var before = everything();
        var head = store.head();
        assertThatExceptionOfType(RuntimeException.class)
                .as("%s", change)
                .isThrownBy(() -> store.commit(Role.CLERK, change));
        assertThat(everything()).isEqualTo(before);
        assertThat(store.head()).isEqualTo(head);
    }
}
