package org.plenary.report;

import org.plenary.report.Block.Column;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.texts.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whom to call in confirmation week, in this order, with room to write what they say.
 *
 * @param assembly its name
 */
public record CallSheet(String assembly, LocalDate date, Locale language, List<Line> lines) {

    public CallSheet {
        lines = List.copyOf(lines);
    }

    /**
     * @param id as the pool has it
     * @param reachedBy telephone numbers and addresses, as the reply gave them
     * @param why they are called early; empty when nothing says so
     * @param tries so far
     */
    public record Line(String name, String id, List<String> reachedBy, String why, int tries) {

        public Line {
            reachedBy = List.copyOf(reachedBy);
        }
    }

    public Report report(Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(Role.LEAD, Text.of(texts.get("calls.sheet.lead"))));
        if (lines.isEmpty()) {
            blocks.add(Block.body(texts.get("calls.sheet.none")));
        } else {
            blocks.add(table(texts));
        }
        blocks.add(new Paragraph(Role.SMALL, Text.of(texts.get("calls.sheet.private"))));
        var title = texts.get("calls.sheet.title");
        var about = new About(title, assembly, language, date, assembly, "", title, List.of());
        return new Report(about, Form.WIDE_SHEET, Labels.of(texts), blocks);
    }

    private Table table(Texts texts) {
        var columns =
                List.of(
                        Column.figures(texts.get("calls.sheet.place"), 0.5),
                        Column.words(texts.get("calls.sheet.name"), 2.4),
                        Column.words(texts.get("calls.sheet.reach"), 2.6),
                        Column.words(texts.get("calls.sheet.why"), 3.4),
                        Column.figures(texts.get("calls.sheet.tries"), 0.8),
                        Column.words(texts.get("calls.sheet.answer"), 1.6),
                        Column.words(texts.get("calls.sheet.word"), 3.2));
        var rows = new ArrayList<List<Text>>();
        for (var line : lines) {
            rows.add(
                    List.of(
                            Text.of("" + (rows.size() + 1)),
                            Text.NONE.strong(line.name()).quiet(" · " + line.id()),
                            Text.of(String.join("\n", line.reachedBy())),
                            Text.of(line.why()),
                            Text.of("" + line.tries()),
                            Text.of(texts.get("calls.sheet.boxes")),
                            Text.NONE));
        }
        return new Table("calls", Text.NONE, columns, false, rows, Text.NONE);
    }
}
