package org.plenary.report.book;

import org.plenary.report.About;
import org.plenary.report.Block;
import org.plenary.report.Block.Contents;
import org.plenary.report.Form;
import org.plenary.report.Labels;
import org.plenary.report.Report;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the chapters of the final report together. The same facts give the same report. */
public final class FinalReport {

    private final Texts texts;

    /**
     * @param texts in the language of the report, which may not be that of the window
     */
    public FinalReport(Texts texts) {
        this.texts = texts;
    }

    public Report build(Facts facts) {
        var language = Locale.forLanguageTag(facts.assembly().language());
        var words = new Words(texts, language);
        var lineage = new Lineage(facts);
        var blocks = new ArrayList<Block>();
        blocks.add(new Contents(2));
        new SummaryChapter(words, facts, lineage).addTo(blocks);
        new ReadingChapter(words, facts).addTo(blocks);
        new RecommendationsChapter(words, facts, lineage).addTo(blocks);
        new LetGoChapter(words, lineage).addTo(blocks);
        new PeopleChapter(words, facts).addTo(blocks);
        new DrawChapter(words).addTo(blocks, facts.draw());
        new SessionsChapter(words, facts).addTo(blocks);
        new NotesChapter(words, facts, lineage).addTo(blocks);
        new TraceAnnex(words, facts, lineage).addTo(blocks);
        return new Report(about(facts, language, words), Form.BOOK, Labels.of(texts), blocks);
    }

    private static About about(Facts facts, Locale language, Words words) {
        var assembly = facts.assembly();
        return new About(
                assembly.name(),
                assembly.question(),
                language,
                facts.date(),
                assembly.host(),
                facts.version(),
                words.of("subject", "assembly", assembly.name()),
                List.of(words.of("keyword"), assembly.name()));
    }
}
