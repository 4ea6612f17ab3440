package org.plenary.desk;

import org.plenary.assembly.Assembly;
import org.plenary.report.About;
import org.plenary.report.Block;
import org.plenary.report.Block.Box;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.report.Block.Tone;
import org.plenary.report.Form;
import org.plenary.report.Labels;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.texts.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One sheet of paper that opens an assembly whose password is forgotten. */
final class RecoveryPage {

    private final Assembly assembly;
    private final List<String> words;
    private final LocalDate date;
    private final Texts texts;

    RecoveryPage(Assembly assembly, List<String> words, LocalDate date, Texts texts) {
        this.assembly = assembly;
        this.words = words;
        this.date = date;
        this.texts = texts;
    }

    Report build() {
        var title = texts.get("recovery.page.title", "name", assembly.name());
        var about =
                new About(
                        title,
                        "",
                        Locale.ENGLISH,
                        date,
                        assembly.host(),
                        "",
                        texts.get("recovery.page.subject"),
                        List.of());
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, "recovery", Text.of(texts.get("recovery.page.heading"))));
        blocks.add(Block.body(texts.get("recovery.page.use")));
        blocks.add(table());
        blocks.add(Block.body(texts.get("recovery.page.reading")));
        blocks.add(
                new Box(Tone.CAVEAT, null, List.of(Block.body(texts.get("recovery.page.keep")))));
        return new Report(about, Form.SHEET, Labels.of(texts), blocks);
    }

    private Table table() {
        var rows = new ArrayList<List<Text>>();
        for (int i = 0; i < words.size(); i++) {
            rows.add(List.of(Text.of(Integer.toString(i + 1)), Text.NONE.strong(words.get(i))));
        }
        return new Table(
                "words",
                Text.NONE,
                List.of(
                        Column.figures(texts.get("recovery.page.number"), 1),
                        Column.words(texts.get("recovery.page.word"), 5)),
                true,
                rows,
                Text.NONE);
    }
}
