package org.plenary.documents.word;

import org.plenary.assembly.Progress;
import org.plenary.documents.ColumnWidths;
import org.plenary.documents.NewFile;
import org.plenary.documents.charts.ChartPicture;
import org.plenary.report.Report;
import org.plenary.report.chart.Lettering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes a report as a Word file a clerk can go on working with: real styles, headings, lists,
 * captions, contents, page fields and alternative texts.
 */
public final class WordWriter {

    private final Lettering lettering;

    public WordWriter(Lettering lettering) {
        this.lettering = lettering;
    }

    /**
     * @throws org.plenary.assembly.ProblemException {@code document.cannotWrite}
     * @throws org.plenary.assembly.StoppedException when somebody pressed Stop; no file is left
     */
    public void write(Report report, Path target, Progress progress) {
        progress.at(0, "report.writingWord");
        new NewFile(target).write(out -> write(report, out, progress));
        progress.at(1, "report.writingWord");
    }

    private void write(Report report, OutputStream out, Progress progress) throws IOException {
        var file = new WordPackage(report.about());
        var bookmarks = new Bookmarks();
        var lists = new WordLists();
        var text = new WordText(file, bookmarks);
        var body =
                new WordBody(
                        report,
                        lettering,
                        text,
                        new WordTable(text, new ColumnWidths(lettering)),
                        new WordPictures(file, new ChartPicture()),
                        lists,
                        bookmarks);
        body.cover();
        for (int b = 0; b < report.blocks().size(); b++) {
            progress.checkStopped();
            boolean last = b == report.blocks().size() - 1;
            body.add(report.blocks().get(b), last ? null : report.blocks().get(b + 1));
        }
        file.add("/word/styles.xml", "styles", "styles", WordStyles.of(report));
        file.add("/word/settings.xml", "settings", "settings", WordStyles.settings(report));
        file.add("/word/numbering.xml", "numbering", "numbering", lists.numbering());
        var header =
                file.add("/word/header1.xml", "header", "header", WordFurniture.header(report));
        var footer =
                file.add("/word/footer1.xml", "footer", "footer", WordFurniture.footer(report));
        WordFonts.addTo(file);
        file.save(body.finished(header, footer), out);
    }
}
