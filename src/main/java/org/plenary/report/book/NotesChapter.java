package org.plenary.report.book;

import org.plenary.report.Block;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.report.Text;

import java.util.ArrayList;
import java.util.List;

/** The ledger: nothing that was written down is lost, and the report says so in numbers. */
final class NotesChapter {

    private final Words words;
    private final Facts facts;
    private final Lineage lineage;

    NotesChapter(Words words, Facts facts, Lineage lineage) {
        this.words = words;
        this.facts = facts;
        this.lineage = lineage;
    }

    void addTo(List<Block> blocks) {
        if (facts.notes().isEmpty()) {
            return;
        }
        var ledger = lineage.ledger();
        blocks.add(new Heading(1, "notes", Text.of(words.of("notes.chapter"))));
        blocks.add(Block.body(words.of("notes.lead", "all", words.number(ledger.all()))));
        var rows = new ArrayList<List<Text>>();
        rows.add(row(words.of("notes.used"), ledger.used()));
        rows.add(row(words.of("notes.merged"), ledger.merged()));
        ledger.parkedFor()
                .forEach(
                        (reason, n) ->
                                rows.add(row(words.of("notes.parked", "reason", reason), n)));
        if (ledger.open() > 0) {
            rows.add(row(words.of("notes.open"), ledger.open()));
        }
        rows.add(
                List.of(
                        Text.NONE.strong(words.of("notes.all")),
                        Text.NONE.strong(words.number(ledger.all()))));
        blocks.add(
                new Table(
                        "ledger",
                        Text.of(words.of("notes.caption")),
                        List.of(
                                Column.words(words.of("notes.fate"), 5),
                                Column.figures(words.of("notes.count"), 1)),
                        true,
                        rows,
                        Text.NONE));
    }

    private List<Text> row(String fate, int notes) {
        return List.of(Text.of(fate), Text.of(words.number(notes)));
    }
}
