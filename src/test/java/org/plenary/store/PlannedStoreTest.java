package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Change;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Role;
import org.plenary.members.FeatureValue;
import org.plenary.members.MembersChange;
import org.plenary.members.MembersChange.Mark;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Presence;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.Rota.Rotation;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Rules;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.StaffMember;
import org.plenary.seating.StaffMember.Duty;
import org.plenary.seating.Staffing;
import org.plenary.seating.Style;
import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every change of the assembly itself, of draws and of seats. */
class PlannedStoreTest {

    static final Assembly RIVERMOUTH =
            new Assembly("Rivermouth", "What?", "Council", Mandate.ADVISORY, "", "en");
    private static final PersonId ANN = new PersonId("p1");
    private static final PersonId BEN = new PersonId("p2");
    private static final DayId TODAY = new DayId("sat");

    @TempDir Path place;
    private Store store;

    @BeforeEach
    void found() {
        store =
                Store.create(
                        place.resolve("R.plenary"), RIVERMOUTH, Role.ORGANISER, Clock.systemUTC());
    }

    /** Only people the store knows come and go. */
    private void givenAnn() {
        var ann = new Respondent(ANN, Map.of("age", "65+"), Map.of(), null);
        store.commit(
                Role.ORGANISER,
                new MembersChange.PoolKept(
                        new Pool(List.of("age"), List.of(ann)),
                        "replies.csv",
                        "",
                        List.of(),
                        List.of(),
                        List.of()));
        store.commit(Role.ORGANISER, new MembersChange.Registered(List.of(ANN), Status.CONFIRMED));
    }

    @AfterEach
    void close() {
        store.close();
    }

    static List<Change> changes() {
        var changes = new ArrayList<Change>();
        var later = new Assembly("Rivermouth", "How?", "County", Mandate.BINDING, "We will.", "en");
        changes.add(new AssemblyChange.Described(RIVERMOUTH, later));
        changes.addAll(draws());
        changes.addAll(seats());
        return changes;
    }

    private static List<Change> draws() {
        var old = new FeatureValue("age", "65+");
        var after = new DrawSettings(new Targets(2, List.of(new Target(old, 1, 2))));
        var panel = new Panel(0, List.of(ANN, BEN));
        var lottery =
                new FairLottery(
                        after,
                        "seed",
                        List.of(),
                        new Lottery(List.of(panel)),
                        new Proof(Proof.Claim.EXACT, 0, List.of()),
                        new DrawFigures(0, 0, 0, 0, 0, 0, 0, 0));
        return List.of(
                new DrawChange.Published(1, DrawChange.Purpose.TRIAL, lottery, ""),
                new DrawChange.Drawn(1, new Pick(Pick.Method.SEED, "seed", 0), panel, ""));
    }

    private static SeatingPlan seats(int ann, int ben) {
        var seats = new TreeMap<PersonId, Integer>();
        seats.put(ANN, ann);
        seats.put(BEN, ben);
        return SeatingPlan.EMPTY.withSeats(1, seats);
    }

    private static List<Change> seats() {
        var loop = Set.of(TableProperty.of(TableProperty.Kind.HEARING_LOOP));
        var arrangement =
                new Arrangement(
                        List.of(new Table(1, 8, loop), Table.open(2)),
                        List.of(Round.full(1)),
                        List.of(Mix.of("age")),
                        Rules.of(List.of(new Rule.Apart(ANN, BEN), Rule.Pin.always(ANN, 1))),
                        Style.STRICT);
        var mia =
                new StaffMember(
                        "st1",
                        "Mia",
                        Set.of(Duty.FACILITATOR, Duty.SCRIBE),
                        Set.of("Polish"),
                        Set.of(2),
                        Set.of("Flood walls"),
                        Set.of(BEN));
        var staffing = new Staffing(List.of(mia), Rotation.ROTATE);
        return List.of(
                new SeatingChange.Arranged(Arrangement.NONE, arrangement),
                new SeatingChange.Staffed(Staffing.NONE, staffing),
                new SeatingChange.Planned(SeatingPlan.EMPTY, seats(1, 2), "seed"),
                new SeatingChange.Moved(1, BEN, 2, 1),
                new SeatingChange.Reseated(seats(1, 1), seats(2, 1)),
                new SeatingChange.Swapped(1, ANN, 2, BEN, 1),
                new SeatingChange.Unseated(1, BEN, 2),
                new SeatingChange.Seated(1, BEN, 1),
                new SeatingChange.DayReseated(
                        TODAY,
                        List.of(new Mark(ANN, Presence.UNKNOWN, Presence.ABSENT)),
                        seats(1, 1),
                        seats(1, 1).without(1, ANN)),
                new SeatingChange.Held(1),
                new SeatingChange.HeldTakenBack(1));
    }

    @Test
    void everyKindOfChangeIsWrittenReadTakenBackAndRebuilt() {
        var shown = new HashSet<Class<?>>(Set.of(AssemblyChange.Founded.class));
        var format = new ChangeFormat();
        givenAnn();
        for (var change : changes()) {
            var entry = new Entry(1, Instant.EPOCH, Role.ORGANISER, change, 0);
            assertThat(format.read(format.write(entry))).isEqualTo(entry);
            var before = store.dump();
            store.commit(Role.ORGANISER, change);
            var after = store.dump();
            assertThat(after).as("%s", change).isNotEqualTo(before);
            store.rebuild();
            assertThat(store.dump()).as("rebuilt after %s", change).isEqualTo(after);
            shown.add(change.getClass());
        }
        var all = new HashSet<Class<?>>();
        for (var feature : List.of(AssemblyChange.class, DrawChange.class, SeatingChange.class)) {
            all.addAll(List.of(feature.getPermittedSubclasses()));
        }
        assertThat(shown).isEqualTo(all);
    }

    private List<Object> state() {
        return List.of(
                store.assembly().current(),
                store.draws().all(),
                store.seating().arrangement(),
                store.seating().staffing(),
                store.seating().plan(),
                store.seating().held(),
                store.members().attendance(TODAY));
    }

    @Test
    void everyChangeIsUndoneToWhatWasBefore() {
        givenAnn();
        for (var change : changes()) {
            var before = state();
            store.commit(Role.ORGANISER, change);
            var after = state();
            if (change.inverse().isPresent()) {
                store.undo(Role.ORGANISER);
                assertThat(state()).as("undo of %s", change).isEqualTo(before);
                store.redo(Role.ORGANISER);
            }
            assertThat(state()).as("redo of %s", change).isEqualTo(after);
        }
    }

    @Test
    void whatHappensToTheFolderAndToPersonalDataIsRebuilt() {
        var day = LocalDate.of(2027, 6, 30);
        var changes =
                List.<Change>of(
                        new FolderChange.Continued("copy", 1, "ab"),
                        new FolderChange.PasswordChanged(),
                        new FolderChange.RecoveryRenewed(),
                        new FolderChange.CopyMade("/media/stick", "m"),
                        new FolderChange.HandedOver("the clerk"),
                        new FolderChange.TakenBack("the stick was lost"),
                        new PrivacyChange.RetentionSet(null, day),
                        new PrivacyChange.Erased(Set.of("person:p1"), "asked by letter"));
        var format = new ChangeFormat();
        var shown = new HashSet<Class<?>>();
        for (var change : changes) {
            var entry = new Entry(1, Instant.EPOCH, Role.ORGANISER, change, 0);
            assertThat(format.read(format.write(entry))).isEqualTo(entry);
            store.commit(Role.ORGANISER, change);
            var after = store.dump();
            store.rebuild();
            assertThat(store.dump()).as("rebuilt after %s", change).isEqualTo(after);
            shown.add(change.getClass());
        }
        var all = new HashSet<Class<?>>(List.of(FolderChange.class.getPermittedSubclasses()));
        all.addAll(List.of(PrivacyChange.class.getPermittedSubclasses()));
        assertThat(shown).isEqualTo(all);
    }
}
