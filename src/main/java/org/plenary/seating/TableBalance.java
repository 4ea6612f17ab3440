package org.plenary.seating;

import java.util.ArrayList;
import java.util.List;

/**
 * One value of a mixed attribute at every table of a round, beside what the table's share would be.
 *
 * @param present how many people with this value have a seat in the round
 * @param cells one for each table, in the order of their numbers
 */
public record TableBalance(String attribute, String value, int present, List<Cell> cells) {

    public TableBalance {
        cells = List.copyOf(cells);
    }

    /**
     * @param ideal people with the value if the table mirrored everybody who is there
     */
    public record Cell(int table, int people, double ideal) {

        /** Neither the whole number below the ideal nor the one above it. */
        public boolean isOff() {
            return Math.abs(people - ideal) >= 1 - 1e-9;
        }
    }

    /** Attributes in the order of the mix, values in the order of the alphabet. */
    public static List<TableBalance> of(Seating seating, SeatingPlan plan, int round) {
        var lines = new ArrayList<TableBalance>();
        var seats = plan.seats(round);
        var there = seating.people().stream().filter(p -> seats.containsKey(p.id())).toList();
        for (var mix : seating.mix()) {
            there.stream()
                    .map(p -> p.attributes().getOrDefault(mix.attribute(), ""))
                    .distinct()
                    .sorted()
                    .map(value -> line(seating, plan, round, there, mix.attribute(), value))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static TableBalance line(
            Seating seating,
            SeatingPlan plan,
            int round,
            List<Attendee> there,
            String attribute,
            String value) {
        var having = there.stream().filter(p -> p.has(attribute, value)).toList();
        var sizes = plan.sizes(round);
        var cells = new ArrayList<Cell>();
        for (var table : seating.tables().stream().sorted().toList()) {
            int number = table.number();
            long people =
                    having.stream()
                            .filter(p -> plan.tableOf(p.id(), round).orElseThrow() == number)
                            .count();
            double ideal = (double) having.size() * sizes.getOrDefault(number, 0) / there.size();
            cells.add(new Cell(number, Math.toIntExact(people), ideal));
        }
        return new TableBalance(attribute, value, having.size(), cells);
    }
}
