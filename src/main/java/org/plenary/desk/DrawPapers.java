package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.documents.word.WordWriter;
import org.plenary.members.Pool;
import org.plenary.report.book.DrawRecord;
import org.plenary.report.chart.Lettering;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.Occasion;
import org.plenary.texts.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * The record of a draw in Word and PDF. It stands beside the published folders, not in them: it
 * prints the hash of every file there, so it cannot be one of them.
 */
final class DrawPapers {

    /**
     * What the files do not say.
     *
     * @param title e.g. the assembly's name
     * @param all every lottery of the assembly so far; empty outside one
     */
    record Setting(
            String title,
            LocalDate date,
            Locale language,
            Purpose purpose,
            Occasion occasion,
            List<DrawRecord.Held> all,
            List<DrawRecord.Relaxed> relaxed) {}

    /** What the names of the two documents end in. */
    static final List<String> ENDINGS = List.of(".docx", ".pdf");

    /** The two documents. */
    record Written(Path word, Path pdf) {}

    private DrawPapers() {}

    /**
     * @param stem file name without the ending
     */
    static Written write(
            Setting setting,
            Draw draw,
            Pool pool,
            DrawFiles files,
            Path folder,
            String stem,
            Progress progress) {
        progress.at(-1, "report.building");
        var published = files.forPublic();
        var facts =
                new DrawRecord.Facts(
                        setting.title(),
                        setting.date(),
                        setting.language(),
                        setting.purpose(),
                        draw,
                        pool,
                        setting.occasion(),
                        files.fingerprint(),
                        published.getOrDefault("panel.csv", "").lines().skip(1).toList(),
                        hashes(published),
                        setting.all(),
                        setting.relaxed());
        var report = DrawRecord.of(facts, new Texts("en"));
        var word = folder.resolve(stem + ".docx");
        var pdf = folder.resolve(stem + ".pdf");
        var lettering = new Lettering();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("document.cannotWrite", "file", stem, "folder", folder), e);
        }
        new WordWriter(lettering).write(report, word, progress);
        new PdfWriter(lettering).write(report, pdf, progress);
        return new Written(word, pdf);
    }

    private static SequencedMap<String, String> hashes(SequencedMap<String, String> published) {
        var hashes = new LinkedHashMap<String, String>();
        published.forEach((name, text) -> hashes.put(name, sha256(text)));
        return hashes;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
