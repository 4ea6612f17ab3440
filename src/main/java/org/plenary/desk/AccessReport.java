package org.plenary.desk;

import org.plenary.assembly.Assembly;
import org.plenary.report.About;
import org.plenary.report.Block;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Table;
import org.plenary.report.Form;
import org.plenary.report.Labels;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.texts.Texts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known about one person, on paper and for that person alone. */
final class AccessReport {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Assembly assembly;
    private final PersonFile person;
    private final Optional<LocalDate> retention;
    private final LocalDate date;
    private final Texts texts;

    AccessReport(
            Assembly assembly,
            PersonFile person,
            Optional<LocalDate> retention,
            LocalDate date,
            Texts texts) {
        this.assembly = assembly;
        this.person = person;
        this.retention = retention;
        this.date = date;
        this.texts = texts;
    }

    Report build() {
        var title = texts.get("access.title", "name", person.name());
        var about =
                new About(
                        title,
                        assembly.name(),
                        Locale.ENGLISH,
                        date,
                        assembly.host(),
                        "",
                        texts.get("access.subject"),
                        List.of());
        var blocks = new ArrayList<Block>();
        blocks.add(
                Block.body(
                        texts.get(
                                "access.intro",
                                "assembly",
                                assembly.name(),
                                "date",
                                DATE.format(date),
                                "n",
                                person.facts().size())));
        blocks.add(table());
        blocks.add(
                Block.body(
                        retention
                                .map(until -> texts.get("access.until", "date", DATE.format(until)))
                                .orElseGet(() -> texts.get("access.untilNothing"))));
        blocks.add(Block.body(texts.get("access.rights")));
        return new Report(about, Form.SHEET, Labels.of(texts), blocks);
    }

    private Table table() {
        var rows = new ArrayList<List<Text>>();
        for (var fact : person.facts()) {
            rows.add(List.of(Text.of(fact.what()), Text.of(fact.value())));
        }
        return new Table(
                "facts",
                Text.NONE,
                List.of(
                        Column.words(texts.get("access.what"), 2),
                        Column.words(texts.get("access.value"), 5)),
                true,
                rows,
                Text.NONE);
    }
}
