package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.members.PersonId;
import org.plenary.seating.Arrangement;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.Staffing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tables, rounds and rules as they were laid down, and who sits where. */
public final class SeatingTable extends Table {

    private static final List<String> SCHEMA =
            List.of(
                    "create table arrangement (arrangement clob not null)",
                    """
                    create table seat (
                      round int not null, person varchar not null, table_number int not null,
                      primary key (round, person))
                    """,
                    "create table staffing (staffing clob not null)",
                    "create table round_held (round int primary key)");

    @Override
    List<String> schema() {
        return SCHEMA;
    }

    @Override
    void apply(Sql sql, Entry entry) {
        if (!(entry.change() instanceof SeatingChange change)) {
            return;
        }
        var before = plan(sql);
        checkBefore(before, change);
        var after = change.applyTo(before);
        for (int round : held(sql)) {
            check(seats(before, round).equals(seats(after, round)), "held round " + round);
        }
        put(sql, before, after);
        switch (change) {
            case SeatingChange.Arranged(var earlier, var later) -> {
                check(arrangement(sql).equals(earlier), earlier);
                sql.run("delete from arrangement");
                sql.run("insert into arrangement (arrangement) values (?)", Nested.write(later));
            }
            case SeatingChange.Staffed(var earlier, var later) -> {
                check(staffing(sql).equals(earlier), earlier);
                sql.run("delete from staffing");
                sql.run("insert into staffing (staffing) values (?)", Nested.write(later));
            }
            case SeatingChange.Planned _,
                    SeatingChange.Reseated _,
                    SeatingChange.DayReseated _,
                    SeatingChange.Moved _,
                    SeatingChange.Swapped _,
                    SeatingChange.Seated _,
                    SeatingChange.Unseated _ -> {}
            case SeatingChange.Held(int round) ->
                    sql.run("insert into round_held (round) values (?)", round);
            case SeatingChange.HeldTakenBack(int round) ->
                    check(sql.run("delete from round_held where round = ?", round) == 1, round);
        }
    }

    /** What was planned for other seats than these would wipe out who was moved since. */
    private static void checkBefore(SeatingPlan plan, SeatingChange change) {
        switch (change) {
            case SeatingChange.Planned(var before, _, _) -> {
                var rounds = new TreeSet<>(before.rounds());
                rounds.addAll(plan.rounds());
                checkSeats(plan, before, rounds);
            }
            case SeatingChange.Reseated(var before, _) -> checkSeats(plan, before, before.rounds());
            case SeatingChange.DayReseated(_, _, var before, _) ->
                    checkSeats(plan, before, before.rounds());
            case SeatingChange.Arranged _,
                    SeatingChange.Staffed _,
                    SeatingChange.Moved _,
                    SeatingChange.Swapped _,
                    SeatingChange.Seated _,
                    SeatingChange.Unseated _,
                    SeatingChange.Held _,
                    SeatingChange.HeldTakenBack _ -> {}
        }
    }

    private static void checkSeats(SeatingPlan plan, SeatingPlan before, Set<Integer> rounds) {
        for (int round : rounds) {
            check(seats(plan, round).equals(seats(before, round)), "seats of round " + round);
        }
    }

    /** A round in which nobody sits leaves no row, so it is the same as no such round. */
    private static Map<PersonId, Integer> seats(SeatingPlan plan, int round) {
        return plan.rounds().contains(round) ? plan.seats(round) : Map.of();
    }

    private static void check(boolean fits, Object what) {
        if (!fits) {
            throw new IllegalStateException("does not fit what is there: " + what);
        }
    }

    private static void put(Sql sql, SeatingPlan before, SeatingPlan after) {
        var rounds = new TreeSet<>(before.rounds());
        rounds.addAll(after.rounds());
        for (int round : rounds) {
            boolean isSame =
                    before.rounds().contains(round)
                            && after.rounds().contains(round)
                            && before.seats(round).equals(after.seats(round));
            if (!isSame) {
                sql.run("delete from seat where round = ?", round);
                if (after.rounds().contains(round)) {
                    sql.runAll(
                            "insert into seat (round, person, table_number) values (?, ?, ?)",
                            after.seats(round).entrySet().stream()
                                    .map(
                                            seat ->
                                                    new Object[] {
                                                        round,
                                                        seat.getKey().value(),
                                                        seat.getValue()
                                                    })
                                    .toList());
                }
            }
        }
    }

    /** {@link Arrangement#NONE} until somebody has laid something down. */
    public Arrangement arrangement() {
        return read(SeatingTable::arrangement);
    }

    private static Arrangement arrangement(Sql sql) {
        return sql.one(
                        "select arrangement from arrangement",
                        row -> Nested.read(row.text("arrangement"), Arrangement.class))
                .orElse(Arrangement.NONE);
    }

    /** {@link Staffing#NONE} until somebody has written it down. */
    public Staffing staffing() {
        return read(SeatingTable::staffing);
    }

    private static Staffing staffing(Sql sql) {
        return sql.one(
                        "select staffing from staffing",
                        row -> Nested.read(row.text("staffing"), Staffing.class))
                .orElse(Staffing.NONE);
    }

    public SeatingPlan plan() {
        return read(SeatingTable::plan);
    }

    private static SeatingPlan plan(Sql sql) {
        var rounds = new TreeMap<Integer, TreeMap<PersonId, Integer>>();
        sql.list(
                "select round, person, table_number from seat",
                row ->
                        rounds.computeIfAbsent(row.integer("round"), _ -> new TreeMap<>())
                                .put(
                                        new PersonId(row.text("person")),
                                        row.integer("table_number")));
        var plan = SeatingPlan.EMPTY;
        for (var round : rounds.entrySet()) {
            plan = plan.withSeats(round.getKey(), round.getValue());
        }
        return plan;
    }

    /** Rounds that took place; their seats stay. */
    public SortedSet<Integer> held() {
        return read(SeatingTable::held);
    }

    private static SortedSet<Integer> held(Sql sql) {
        return new TreeSet<>(sql.list("select round from round_held", row -> row.integer("round")));
    }
}
