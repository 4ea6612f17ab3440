package org.plenary.sortition;

import org.plenary.assembly.Progress;

import java.util.List;

/**
 * The smallest chance as large as possible; among those ways, the largest as small as possible, so
 * that what is left is not heaped on a few.
 */
final class Maximin {

    Chances chances(CompactProgram program, Progress progress) {
        progress.checkStopped();
        try (var levels = new LevelProgram(program)) {
            var lowest = levels.solve();
            var prices = Chances.boxed(lowest.prices());
            double level = Leximin.clean(lowest.level());
            var chances = new Flattest(program).above(level);
            progress.at(1, "sortition.chances");
            return new Chances(
                    Rule.MAXIMIN,
                    program,
                    Chances.boxed(chances),
                    List.of(new Stage(level, List.of(), prices)));
        }
    }
}
