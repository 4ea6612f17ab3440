package org.plenary.documents;

import org.plenary.report.About;
import org.plenary.report.Block;
import org.plenary.report.Block.Box;
import org.plenary.report.Block.BulletList;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Contents;
import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.NumberedList;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Block.Tone;
import org.plenary.report.Form;
import org.plenary.report.Labels;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.report.chart.Chart;
import org.plenary.report.chart.Chart.DivisionRow;
import org.plenary.report.chart.Chart.ShareRow;
import org.plenary.report.chart.Chart.TrendLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report with every kind of block in it, as long as a test wants it. */
public final class SampleReport {

    public static final Labels LABELS =
            new Labels("Contents", "Table", "Figure", "Page {page} of {pages}", "Go to {place}");

    private static final List<String> THEMES =
            List.of("Homes behind the sea wall", "Farmland and rivers", "Warning and rescue");

    private static final String RATIONALE =
            "Three tables heard from people who had been flooded twice in five years and had no"
                    + " part in deciding which wall was raised. We think that those who carry the risk"
                    + " should see the plan, the cost and the alternatives before money is spent, in"
                    + " words that can be understood without an engineer in the family.";

    private SampleReport() {}

    /**
     * @param recommendations how many
     * @param notes how many notes the annex lists
     */
    public static Report of(int recommendations, int notes) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Contents(2));
        summary(blocks, recommendations);
        numbers(blocks);
        recommendations(blocks, recommendations);
        people(blocks);
        draw(blocks);
        annex(blocks, recommendations, notes);
        return new Report(about(), Form.BOOK, LABELS, blocks);
    }

    public static About about() {
        return new About(
                "Rivermouth Assembly on Coastal Flooding",
                "What a hundred people, drawn by lot, ask of the council and of each other",
                Locale.UK,
                LocalDate.of(2026, 11, 20),
                "Rivermouth City Council",
                "Final report, version 1.0",
                "Recommendations of a citizens' assembly of 100 members",
                List.of("citizens' assembly", "coastal flooding"));
    }

    private static void summary(List<Block> blocks, int recommendations) {
        blocks.add(new Heading(1, "summary", Text.of("Summary")));
        blocks.add(
                new Paragraph(
                        Role.LEAD,
                        Text.of(
                                "How should Rivermouth live with a rising sea, and who should"
                                        + " decide what is protected first?")));
        blocks.add(
                Block.body(
                        Text.of("Over six weekends ")
                                .strong("100 members")
                                .plus(" heard 24 speakers, wrote ")
                                .stressed("every")
                                .plus(" point down and voted. The whole list is in ")
                                .link("the table below", "results")
                                .plus("; the method is described by ")
                                .web("the council", "https://example.org/method")
                                .plus(". In Welsh: ")
                                .in(Locale.forLanguageTag("cy"), "Cynulliad Dinasyddion")
                                .plus(".")));
        blocks.add(
                new Box(
                        Tone.KEY,
                        Text.of("The answer in one sentence"),
                        List.of(
                                Block.body(
                                        "Protect homes before farmland, tell people the truth"
                                                + " about what cannot be saved, and let those at"
                                                + " risk decide with you."))));
        var rows = new ArrayList<List<Text>>();
        for (int r = 1; r <= recommendations; r++) {
            rows.add(
                    List.of(
                            Text.NONE.link("R" + r, "r" + r),
                            Text.of(title(r)),
                            Text.of("%d\u00a0of\u00a094".formatted(94 - r % 18)),
                            Text.of("%d%%".formatted(Math.round((94 - r % 18) / 0.94)))));
        }
        blocks.add(
                new Table(
                        "results",
                        Text.of("All recommendations and their results"),
                        List.of(
                                Column.words("No.", 1),
                                Column.words("Recommendation", 6),
                                Column.figures("In favour", 2),
                                Column.figures("Share", 1.2)),
                        true,
                        rows,
                        Text.of("n = 94 sheets returned; two members were absent.")));
    }

    private static void numbers(List<Block> blocks) {
        blocks.add(new Heading(1, "numbers", Text.of("How to read the numbers")));
        blocks.add(
                new BulletList(
                        List.of(
                                Text.of("A percentage never stands without the number behind it."),
                                Text.of(
                                        "Abstentions leave the percentage but stay in the quorum,"
                                                + " so that nobody is pressed into a side they do not"
                                                + " take."),
                                Text.of("80% of 94 is 75.2, which is rounded up to 76."))));
        blocks.add(
                new NumberedList(
                        1,
                        List.of(
                                Text.of("Ballots are issued against the attendance list."),
                                Text.of("Two tellers count, independently of each other."),
                                Text.of("A mismatch stops the count."))));
        blocks.add(new Paragraph(Role.SMALL, Text.of("Source: house rules, version 3.")));
    }

    private static void recommendations(List<Block> blocks, int recommendations) {
        blocks.add(new Heading(1, "recommendations", Text.of("Recommendations")));
        for (int theme = 0; theme < THEMES.size(); theme++) {
            var division = new ArrayList<DivisionRow>();
            var figures = new ArrayList<List<Text>>();
            blocks.add(new Heading(2, "theme" + theme, Text.of(THEMES.get(theme))));
            for (int r = 1 + theme; r <= recommendations; r += THEMES.size()) {
                recommendation(blocks, r);
                int yes = 94 - r % 18;
                division.add(new DivisionRow("R" + r, List.of(yes, r % 5, 94 - yes)));
                figures.add(
                        List.of(
                                Text.of("R" + r),
                                Text.of("" + yes),
                                Text.of("" + r % 5),
                                Text.of("" + (94 - yes)),
                                Text.of("" + (94 + r % 5))));
            }
            if (!division.isEmpty()) {
                blocks.add(votes(theme, division, figures));
            }
        }
    }

    private static void recommendation(List<Block> blocks, int r) {
        blocks.add(new Heading(3, "r" + r, Text.of("R" + r + "  " + title(r))));
        blocks.add(
                new Paragraph(
                        Role.ADOPTED,
                        Text.of(
                                "Publish, before each budget, which stretches of wall will be"
                                        + " raised, which will not, and what it costs, and hold"
                                        + " one open evening in every ward concerned.")));
        blocks.add(
                new Paragraph(
                        Role.RESULT,
                        Text.of("Adopted: 88 in favour, 4 against, 2 abstained (96% of 92).")));
        blocks.add(Block.body(RATIONALE));
        if (r % 7 == 0) {
            blocks.add(
                    new Box(
                            Tone.CAVEAT,
                            null,
                            List.of(
                                    Block.body(
                                            "Rests on a claim that is contested: see the claim"
                                                    + " register."))));
        }
        blocks.add(
                new Paragraph(
                        Role.QUOTE,
                        Text.of("“Nobody told us the wall was never meant for our street.”")));
        blocks.add(
                new Paragraph(
                        Role.SMALL,
                        Text.of("Traced to ")
                                .link(
                                        "%d notes from %d tables".formatted(3 + r, 1 + r % 9),
                                        "annex")
                                .plus(".")));
    }

    private static Figure votes(int theme, List<DivisionRow> rows, List<List<Text>> figures) {
        var words = THEMES.get(theme);
        return new Figure(
                "votes" + theme,
                Text.of("How members voted: " + words),
                new Chart.Division(List.of("In favour", "Abstained", "Against"), "n", rows),
                "Every recommendation on “%s” was carried by at least 76 of 94.".formatted(words),
                new Table(
                        "votes" + theme + "-data",
                        Text.of("Votes: " + words),
                        List.of(
                                Column.words("No.", 1),
                                Column.figures("In favour", 1),
                                Column.figures("Abstained", 1),
                                Column.figures("Against", 1),
                                Column.figures("n", 1)),
                        true,
                        figures,
                        Text.NONE));
    }

    private static void people(List<Block> blocks) {
        blocks.add(new Heading(1, "people", Text.of("Who took part")));
        blocks.add(
                new Figure(
                        "age",
                        Text.of("Members by age, against population and replies"),
                        new Chart.Shares(
                                List.of("Population", "Replies", "Members"),
                                List.of(
                                        new ShareRow("16–29", List.of(0.22, 0.11, 0.22)),
                                        new ShareRow("30–44", List.of(0.25, 0.19, 0.24)),
                                        new ShareRow("45–64", List.of(0.31, 0.36, 0.31)),
                                        new ShareRow(
                                                "65 and over, living at home",
                                                List.of(0.22, 0.34, 0.23)))),
                        "Members match the population within one point in every age group.",
                        ages()));
        blocks.add(
                new Figure(
                        "mood",
                        Text.of("How satisfied members were, by weekend"),
                        new Chart.Trend(
                                0,
                                10,
                                List.of("One", "Two", "Three", "Four", "Five", "Six"),
                                List.of(
                                        new TrendLine(
                                                "Heard", List.of(6.1, 6.8, 7.4, 7.2, 8.0, 8.6)),
                                        new TrendLine(
                                                "Informed",
                                                List.of(5.0, 6.2, Double.NaN, 7.9, 8.1, 8.4)))),
                        "Both measures rise from about 5 or 6 to over 8 of 10.",
                        new Table(
                                "mood-data",
                                Text.of("Satisfaction by weekend, 0 to 10"),
                                List.of(
                                        Column.words("Weekend", 2),
                                        Column.figures("Heard", 1),
                                        Column.figures("Informed", 1)),
                                true,
                                List.of(
                                        row("One", "6.1", "5.0"),
                                        row("Two", "6.8", "6.2"),
                                        row("Three", "7.4", "not asked"),
                                        row("Four", "7.2", "7.9"),
                                        row("Five", "8.0", "8.1"),
                                        row("Six", "8.6", "8.4")),
                                Text.NONE)));
    }

    private static Table ages() {
        return new Table(
                "age-data",
                Text.of("Members by age"),
                List.of(
                        Column.words("Age", 2),
                        Column.figures("Population", 1),
                        Column.figures("Replies (n\u00a0=\u00a02,000)", 1),
                        Column.figures("Members (n\u00a0=\u00a0100)", 1)),
                true,
                List.of(
                        row("16–29", "22%", "11%", "22%"),
                        row("30–44", "25%", "19%", "24%"),
                        row("45–64", "31%", "36%", "31%"),
                        row("65 and over, living at home", "22%", "34%", "23%")),
                Text.NONE);
    }

    private static void draw(List<Block> blocks) {
        var chances = new ArrayList<Double>();
        for (int i = 0; i < 2000; i++) {
            chances.add(0.021 + 0.09 * Math.pow(i / 2000.0, 4));
        }
        blocks.add(new Heading(1, "draw", Text.of("How members were drawn")));
        blocks.add(Block.body("The lottery drew one of a thousand panels that meet every target."));
        blocks.add(
                new Figure(
                        "chances",
                        Text.of("Each person’s chance of being drawn"),
                        new Chart.Chances(
                                chances,
                                "People who replied, ordered by their chance",
                                "lowest",
                                "the same for everyone would be",
                                "highest"),
                        "Chances go from 2.1% to 11.1%; most are near 2.5%.",
                        new Table(
                                "chances-data",
                                Text.of("Chances of the 2,000 people who replied"),
                                List.of(Column.words("Chance", 1), Column.figures("People", 1)),
                                true,
                                List.of(
                                        row("2% to 3%", "1,155"),
                                        row("3% to 5%", "351"),
                                        row("over 5%", "494")),
                                Text.NONE)));
    }

    private static void annex(List<Block> blocks, int recommendations, int notes) {
        blocks.add(new Heading(1, "annex", Text.of("Annex: from recommendation to note")));
        int each = Math.max(1, notes / Math.max(1, recommendations));
        for (int r = 1; r <= recommendations; r++) {
            blocks.add(new Heading(2, "trace" + r, Text.of("R" + r + " rests on")));
            var rows = new ArrayList<List<Text>>();
            for (int n = 0; n < each; n++) {
                rows.add(
                        row(
                                "W%d T%d-%d".formatted(1 + n % 6, 1 + n % 12, n),
                                "Our table had been flooded twice and nobody had come to ask what"
                                        + " would help; agreed that a phone number is not a plan.",
                                "" + n % 9));
            }
            blocks.add(
                    new Table(
                            "trace" + r + "-notes",
                            Text.of("Notes behind R" + r),
                            List.of(
                                    Column.words("Note", 1.4),
                                    Column.words("What was written down", 6),
                                    Column.figures("Agreed", 1)),
                            true,
                            rows,
                            Text.NONE));
        }
    }

    private static String title(int r) {
        return switch (r % 4) {
            case 0 -> "Hochwasserschutzbeauftragte in jedem Ortsteil";
            case 1 -> "Tell every household what will be protected";
            case 2 -> "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch first";
            default -> "A flood plan for every school, written with its pupils";
        };
    }

    private static List<Text> row(String... cells) {
        return java.util.Arrays.stream(cells).map(Text::of).toList();
    }
}
