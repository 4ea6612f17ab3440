package org.plenary.report.book;

import org.plenary.assembly.BlockId;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Standing.Status;
import org.plenary.notes.Note;
import org.plenary.notes.State;
import org.plenary.notes.Wording;
import org.plenary.report.Block;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.report.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From each recommendation back to the notes it rests on, as they were written down. */
final class TraceAnnex {

    private final Words words;
    private final Facts facts;
    private final Lineage lineage;
    private final Map<BlockId, Integer> dayOf = new HashMap<>();

    TraceAnnex(Words words, Facts facts, Lineage lineage) {
        this.words = words;
        this.facts = facts;
        this.lineage = lineage;
        int day = 0;
        for (var plan : facts.agenda().days()) {
            day++;
            for (var block : plan.blocks()) {
                dayOf.put(block.id(), day);
            }
        }
    }

    void addTo(List<Block> blocks) {
        var traced =
                lineage.standings(Status.ADOPTED, Status.DRAFT).stream()
                        .filter(s -> !lineage.behind(s.recommendation()).isEmpty())
                        .toList();
        if (traced.isEmpty()) {
            return;
        }
        blocks.add(new Heading(1, "annex", Text.of(words.of("annex"))));
        blocks.add(Block.body(words.of("annex.lead")));
        int theme = 0;
        for (var group : RecommendationsChapter.byTheme(facts, words, traced).entrySet()) {
            blocks.add(new Heading(2, "annex-theme" + ++theme, Text.of(group.getKey())));
            group.getValue().forEach(standing -> trace(blocks, standing));
        }
    }

    private void trace(List<Block> blocks, Standing standing) {
        var recommendation = standing.recommendation();
        var notes = lineage.behind(recommendation);
        var id = SummaryChapter.id(standing);
        var title =
                Text.NONE
                        .link(recommendation.label(), id)
                        .plus(" · " + RecommendationsChapter.counts(words, notes));
        blocks.add(new Heading(3, "trace-" + id, title));
        blocks.add(
                new Table(
                        "trace-" + id + "-notes",
                        Text.of(words.of("annex.caption", "number", recommendation.label())),
                        List.of(
                                Column.words(words.of("annex.place"), 1.6),
                                Column.words(words.of("annex.note"), 6),
                                Column.figures(words.of("annex.agreed"), 1)),
                        true,
                        notes.stream().map(this::row).toList(),
                        Text.NONE));
    }

    private List<Text> row(Note note) {
        return List.of(Text.of(place(note)), said(note), Text.of(words.number(note.agree())));
    }

    /** Day, table and count at the table; no block means the agenda was changed since. */
    private String place(Note note) {
        var day = dayOf.get(note.block());
        var where =
                note.table() == 0
                        ? words.of("annex.room")
                        : words.of("annex.table", "table", note.table());
        return day == null
                ? where + "\u00a0·\u00a0" + note.place().seq()
                : "%s\u00a0·\u00a0%s\u00a0·\u00a0%d"
                        .formatted(words.of("annex.day", "day", day), where, note.place().seq());
    }

    /** Only what is verbatim and was read back at the table carries quotation marks. */
    private Text said(Note note) {
        boolean quoted = note.wording() == Wording.VERBATIM && note.state() == State.READ_BACK;
        var text = quoted ? words.of("quoted", "words", note.text()) : note.text();
        var language = Locale.forLanguageTag(note.language());
        return language.getLanguage().equals(words.language().getLanguage())
                ? Text.of(text)
                : Text.NONE.in(language, text);
    }
}
