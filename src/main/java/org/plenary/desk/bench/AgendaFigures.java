package org.plenary.desk.bench;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.AgendaChecks;
import org.plenary.agenda.Block;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.BlockId;
import org.plenary.samples.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** How fast times follow when something is moved. */
final class AgendaFigures {

    private static final int BLOCKS = 120;
    private static final int DAYS = 4;
    private static final int RUNS = 200;

    private AgendaFigures() {}

    static void measure(Consumer<Figure> found) {
        var agenda = agenda();
        var runs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var watch = System.nanoTime();
            Timetable.of(agenda);
            AgendaChecks.of(agenda, Set.of(1, 2, 3));
            runs[run] = (System.nanoTime() - watch) / 1e6;
        }
        found.accept(
                Figure.atMost(
                        "agenda.recompute",
                        BLOCKS + " blocks, " + DAYS + " days",
                        Stopwatch.percentile(runs, 95),
                        "ms",
                        10));
    }

    private static Agenda agenda() {
        var days = new ArrayList<DayPlan>();
        for (var known : Sample.usual().agenda().days().subList(0, DAYS)) {
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < BLOCKS / DAYS; i++) {
                var id = new BlockId("%s-%d".formatted(known.day().id(), i));
                var format = i % 5 == 4 ? Format.PAUSE : Format.TABLE_TALK;
                blocks.add(Block.of(id, "Part " + i, Phase.DELIBERATION, format, 10 + i % 7));
            }
            days.add(new DayPlan(known.day(), blocks));
        }
        return new Agenda(List.copyOf(days));
    }
}
