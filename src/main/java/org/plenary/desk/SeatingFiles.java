package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.exchange.TableReader;
import org.plenary.exchange.TextRow;
import org.plenary.exchange.TextTable;
import org.plenary.members.PersonId;
import org.plenary.seating.Attendee;
import org.plenary.seating.Rule;
import org.plenary.seating.SeatingPlan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** People and rules for a seating plan, read from tables; collects every problem on the way. */
final class SeatingFiles {

    private final TableReader tables = new TableReader();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Attendee> people = new ArrayList<>();
    private final Set<PersonId> known = new HashSet<>();

    List<Problem> problems() {
        return problems;
    }

    List<Attendee> people() {
        return people;
    }

    /**
     * @param attributes headings that must be there
     */
    void people(Path file, List<String> attributes) {
        var needed = new ArrayList<>(List.of("id"));
        needed.addAll(attributes);
        for (var row : rows(file, needed, false)) {
            var id = row.id("id");
            if (id.isEmpty()) {
                continue;
            }
            if (!known.add(id.get())) {
                problems.add(row.problem("seating.idTwice", "id"));
                continue;
            }
            var said = row.all();
            attributes.forEach(name -> said.putIfAbsent(name, row.cell(name))); // in other letters
            people.add(new Attendee(id.get(), said));
        }
    }

    /** Pairs {@code id1,id2} that never share a table. */
    List<Rule> apart(Path file) {
        var rules = new ArrayList<Rule>();
        for (var row : rules(file, List.of("id1", "id2"))) {
            var one = person(row, "id1");
            var other = person(row, "id2");
            if (one.isPresent() && other.isPresent()) {
                if (one.equals(other)) {
                    problems.add(row.problem("seating.pairOfOne", "id2"));
                } else {
                    rules.add(new Rule.Apart(one.get(), other.get()));
                }
            }
        }
        return rules;
    }

    /** Pairs {@code id1,id2} that always share a table; pairs that touch become one group. */
    List<Rule> together(Path file) {
        var groupOf = new HashMap<PersonId, Set<PersonId>>();
        for (var row : rules(file, List.of("id1", "id2"))) {
            var one = person(row, "id1");
            var other = person(row, "id2");
            if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
                continue;
            }
            var group = new TreeSet<PersonId>(groupOf.getOrDefault(one.get(), Set.of(one.get())));
            group.addAll(groupOf.getOrDefault(other.get(), Set.of(other.get())));
            group.forEach(person -> groupOf.put(person, group));
        }
        var groups = new TreeMap<PersonId, Rule>();
        groupOf.values().forEach(g -> groups.put(g.iterator().next(), new Rule.Together(g)));
        return List.copyOf(groups.values());
    }

    /** {@code id,table}: always at that table. */
    List<Rule> pins(Path file, int tableCount) {
        var rules = new ArrayList<Rule>();
        var numbers = new Numbers("table", tableCount);
        for (var row : rules(file, List.of("id", "table"))) {
            var id = person(row, "id");
            var table = numbers.of(row);
            if (id.isPresent() && table.isPresent()) {
                rules.add(Rule.Pin.always(id.get(), table.get()));
            }
        }
        numbers.close();
        return rules;
    }

    /** {@code round,id}: who is not there, by round. */
    Map<Integer, Set<PersonId>> absent(Path file, int rounds) {
        var absent = new TreeMap<Integer, Set<PersonId>>();
        var numbers = new Numbers("round", rounds);
        for (var row : rules(file, List.of("round", "id"))) {
            var round = numbers.of(row);
            var id = person(row, "id");
            if (round.isPresent() && id.isPresent()) {
                absent.computeIfAbsent(round.get(), _ -> new TreeSet<>()).add(id.get());
            }
        }
        numbers.close();
        return absent;
    }

    /**
     * {@code round,table,id}: rounds that were held already.
     *
     * @param absent who was not there, by round
     */
    SeatingPlan held(Path file, int rounds, int tableCount, Map<Integer, Set<PersonId>> absent) {
        var seats = new TreeMap<Integer, Map<PersonId, Integer>>();
        var roundNumbers = new Numbers("round", rounds);
        var tableNumbers = new Numbers("table", tableCount);
        for (var row : rules(file, List.of("round", "table", "id"))) {
            var round = roundNumbers.of(row);
            var table = tableNumbers.of(row);
            var id = person(row, "id");
            if (round.isEmpty() || table.isEmpty() || id.isEmpty()) {
                continue;
            }
            var sitting = seats.computeIfAbsent(round.get(), _ -> new TreeMap<>());
            var before = sitting.putIfAbsent(id.get(), table.get());
            if (before != null) {
                problems.add(
                        row.problem(
                                "seating.heldTwice", "id", "round", round.get(), "table", before));
            }
            if (absent.getOrDefault(round.get(), Set.of()).contains(id.get())) {
                problems.add(row.problem("seating.heldAbsent", "id", "round", round.get()));
            }
        }
        roundNumbers.close();
        tableNumbers.close();
        var plan = SeatingPlan.EMPTY;
        for (var round : seats.entrySet()) {
            plan = plan.withSeats(round.getKey(), round.getValue());
        }
        return plan;
    }

    private Optional<PersonId> person(Line row, String column) {
        var id = row.id(column);
        if (id.isPresent() && !known.contains(id.get())) {
            problems.add(row.problem("seating.personUnknown", column));
            return Optional.empty();
        }
        return id;
    }

    /** Nobody absent, nobody kept apart: headings and nothing below them say so. */
    private List<Line> rules(Path file, List<String> headings) {
        return rows(file, headings, true);
    }

    private static boolean isEmpty(Problem problem, List<String> headings) {
        var found = List.of(problem.arguments().getOrDefault("found", "").split(", "));
        return problem.key().equals("file.noRows") && found.containsAll(headings);
    }

    private List<Line> rows(Path file, List<String> headings, boolean mayBeEmpty) {
        var read = tables.read(file);
        read.problems().stream()
                .filter(problem -> !(mayBeEmpty && isEmpty(problem, headings)))
                .forEach(problems::add);
        if (read.read().isEmpty()) {
            return List.of();
        }
        var table = read.read().get();
        var missing = headings.stream().filter(heading -> table.column(heading).isEmpty()).toList();
        for (var heading : missing) {
            problems.add(
                    Problem.of(
                            "seating.columnMissing",
                            "file",
                            table.file(),
                            "column",
                            heading,
                            "found",
                            String.join(", ", table.headings())));
        }
        return missing.isEmpty()
                ? table.rows().stream().map(row -> new Line(table, row)).toList()
                : List.of();
    }

    /** The numbers of one column, 1 to some most. What lies beyond is told once for the file. */
    private final class Numbers {

        private final String column;
        private final int most;
        private final List<Line> beyond = new ArrayList<>();

        Numbers(String column, int most) {
            this.column = column;
            this.most = most;
        }

        Optional<Integer> of(Line row) {
            var found = row.cell(column);
            if (!found.matches("[1-9][0-9]{0,4}")) {
                problems.add(row.problem("seating.number", column, "most", most));
                return Optional.empty();
            }
            if (Integer.parseInt(found) > most) {
                beyond.add(row);
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(found));
        }

        void close() {
            beyond.stream()
                    .max(Comparator.comparingInt(row -> Integer.parseInt(row.cell(column))))
                    .ifPresent(
                            row ->
                                    problems.add(
                                            row.problem(
                                                    "seating.beyond",
                                                    column,
                                                    "most",
                                                    most,
                                                    "count",
                                                    beyond.size())));
        }
    }

    /** A row that knows its headings. */
    private final class Line {

        private final TextTable table;
        private final TextRow row;

        Line(TextTable table, TextRow row) {
            this.table = table;
            this.row = row;
        }

        String cell(String column) {
            return row.cells().get(table.column(column).orElseThrow()).strip();
        }

        Map<String, String> all() {
            var cells = new LinkedHashMap<String, String>();
            for (var heading : table.headings()) {
                cells.put(heading, cell(heading));
            }
            return cells;
        }

        Optional<PersonId> id(String column) {
            var found = cell(column);
            if (found.isEmpty()) {
                problems.add(problem("seating.idEmpty", column));
                return Optional.empty();
            }
            return Optional.of(new PersonId(found));
        }

        Problem problem(String key, String column, Object... more) {
            var arguments =
                    new ArrayList<Object>(
                            List.of(
                                    "file",
                                    table.file(),
                                    "row",
                                    row.row(),
                                    "column",
                                    column,
                                    "found",
                                    cell(column)));
            arguments.addAll(List.of(more));
            return Problem.of(key, arguments.toArray());
        }
    }
}
