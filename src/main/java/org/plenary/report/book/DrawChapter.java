package org.plenary.report.book;

import org.jspecify.annotations.Nullable;
import org.plenary.report.Block;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Text;
import org.plenary.report.chart.Chart;
import org.plenary.sortition.Draw;
import org.plenary.sortition.PersonChance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How members were drawn: targets, everybody's chance, the lottery and how it was decided. */
final class DrawChapter {

    private static final int BANDS = 6;

    private final Words words;

    DrawChapter(Words words) {
        this.words = words;
    }

    void addTo(List<Block> blocks, @Nullable Draw draw) {
        if (draw == null) {
            return;
        }
        var lottery = draw.from();
        var figures = lottery.figures();
        blocks.add(new Heading(1, "draw", Text.of(words.of("draw"))));
        blocks.add(
                Block.body(
                        words.of(
                                "draw.lead",
                                "pool",
                                words.number(figures.pool()),
                                "size",
                                words.number(figures.size()),
                                "panels",
                                words.number(figures.panels()))));
        blocks.add(Block.body(words.of("draw.rule." + name(lottery.settings().rule()))));
        blocks.add(Block.body(picked(draw)));
        blocks.add(
                new Paragraph(
                        Role.SMALL,
                        Text.of(words.of("draw.proof." + name(lottery.proof().claim())))));
        targets(blocks, draw);
        blocks.add(chances(draw));
    }

    /** How the panel was decided, in one or two sentences. */
    String picked(Draw draw) {
        return words.of(
                "draw.pick." + name(draw.pick().method()),
                "said",
                draw.pick().saidInOneLine(),
                "panel",
                "%03d".formatted(draw.panel().number()),
                "seed",
                draw.from().seed());
    }

    private void targets(List<Block> blocks, Draw draw) {
        var rows = new ArrayList<List<Text>>();
        for (var target : draw.from().settings().targets().targets()) {
            rows.add(
                    List.of(
                            Text.of(target.value().feature() + ": " + target.value().value()),
                            Text.of(words.number(target.min())),
                            Text.of(words.number(target.max()))));
        }
        blocks.add(new Heading(2, "targets", Text.of(words.of("targets"))));
        blocks.add(
                new Table(
                        "targets-data",
                        Text.of(words.of("targets.caption", "size", draw.panel().members().size())),
                        List.of(
                                Column.words(words.of("targets.value"), 4),
                                Column.figures(words.of("targets.min"), 1),
                                Column.figures(words.of("targets.max"), 1)),
                        true,
                        rows,
                        Text.NONE));
    }

    /** The figure of everybody's chance with its data. */
    Block chances(Draw draw) {
        var chances = draw.from().people().stream().map(PersonChance::chance).sorted().toList();
        double lowest = chances.getFirst();
        double highest = chances.getLast();
        double equal = chances.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Figure(
                "chances",
                Text.of(words.of("chances.figure")),
                new Chart.Chances(
                        chances,
                        words.of("chances.people"),
                        words.of("chances.lowest"),
                        words.of("chances.equal"),
                        words.of("chances.highest")),
                words.of(
                        "chances.alternative",
                        "n",
                        words.number(chances.size()),
                        "lowest",
                        words.percent(lowest),
                        "highest",
                        words.percent(highest),
                        "equal",
                        words.percent(equal)),
                table(chances, lowest, highest));
    }

    /** People by bands of equal width from the lowest chance to the highest. */
    private Table table(List<Double> chances, double lowest, double highest) {
        int bands = highest - lowest < 1e-9 ? 1 : BANDS;
        double width = (highest - lowest) / bands;
        var counts = new int[bands];
        for (double chance : chances) {
            int band = width == 0 ? 0 : (int) ((chance - lowest) / width);
            counts[Math.min(band, bands - 1)]++;
        }
        var rows = new ArrayList<List<Text>>();
        for (int band = 0; band < bands; band++) {
            rows.add(
                    List.of(
                            Text.of(
                                    words.of(
                                            "chances.band",
                                            "from",
                                            words.percent(lowest + band * width),
                                            "to",
                                            words.percent(lowest + (band + 1) * width))),
                            Text.of(words.number(counts[band]))));
        }
        return new Table(
                "chances-data",
                Text.of(words.of("chances.table", "n", words.number(chances.size()))),
                List.of(
                        Column.words(words.of("chances.chance"), 3),
                        Column.figures(words.of("funnel.people"), 1)),
                true,
                rows,
                Text.NONE);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
