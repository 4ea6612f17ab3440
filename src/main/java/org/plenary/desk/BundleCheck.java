package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.texts.Texts;
import org.plenary.verify.Check;
import org.plenary.verify.Finding;
import org.plenary.verify.Verdict;
import org.plenary.verify.Verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the verifier found in a folder, in words. Nothing here knows how draws are made. */
public final class BundleCheck {

    private final Texts texts;

    public BundleCheck(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param bundle {@code observer}, {@code public}, or empty when that could not be read
     * @param wrong everything that does not hold; empty when all that could be checked does
     * @param doubts what may be right and is not proved by the files
     * @param held what was checked and is so, one sentence each
     * @param failed what was checked and is not so
     * @param unchecked what was not
     * @param seal the same for the same bundle, for comparing with what somebody else has
     * @param fingerprint what was read aloud before the draw, as the bundle has it
     */
    public record Answer(
            String bundle,
            List<Wrong> wrong,
            List<Wrong> doubts,
            List<Checked> held,
            List<Checked> failed,
            List<Checked> unchecked,
            String seal,
            String fingerprint) {

        public Answer {
            wrong = List.copyOf(wrong);
            doubts = List.copyOf(doubts);
            held = List.copyOf(held);
            failed = List.copyOf(failed);
            unchecked = List.copyOf(unchecked);
        }

        public boolean holds() {
            return wrong.isEmpty();
        }
    }

    /**
     * @param what a name that stays the same in all languages
     * @param row counted from 1, the heading included; 0 for the whole file
     * @param words the whole sentence, place included
     */
    public record Wrong(String what, String file, int row, String detail, String words) {}

    public record Checked(String what, String words) {}

    /**
     * Checks a draw together with the draws it follows from, where those are beside it or in one of
     * the places.
     *
     * @throws ProblemException when there is no such folder or it cannot be read
     */
    public Answer checkWithOrigins(Path folder, List<Path> places) {
        requireDraw(folder);
        var all = new ArrayList<>(places);
        all.add(folder.toAbsolutePath().normalize().resolveSibling(""));
        try {
            return check(folder, Verifier.before(folder, all));
        } catch (IOException e) {
            throw new ProblemException(Problem.of("bundle.unreadable", "folder", folder), e);
        }
    }

    /**
     * @param before folders of the draws this one follows from
     */
    public Answer check(Path folder, List<Path> before) {
        requireDraw(folder);
        before.forEach(BundleCheck::requireDraw);
        try {
            return answer(Verifier.verify(folder, before));
        } catch (IOException e) {
            throw new ProblemException(Problem.of("bundle.unreadable", "folder", folder), e);
        }
    }

    private static void requireDraw(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.of("bundle.noFolder", "folder", folder));
        }
        if (!isDraw(folder)) {
            throw new ProblemException(Problem.of("bundle.none", "folder", folder));
        }
    }

    /** One of the two is enough: who took the other away should be told so. */
    static boolean isDraw(Path folder) {
        return Files.exists(folder.resolve("SHA256SUMS"))
                || Files.exists(folder.resolve("draw.json"));
    }

    private Answer answer(Verdict verdict) {
        return new Answer(
                verdict.bundle(),
                verdict.findings().stream().map(this::wrong).toList(),
                verdict.doubts().stream().map(this::wrong).toList(),
                checks(verdict.held()),
                checks(verdict.failed()),
                checks(verdict.unchecked()),
                verdict.seal(),
                verdict.fingerprint());
    }

    private List<Checked> checks(Set<Check> some) {
        var sentences = new ArrayList<Checked>();
        for (var check : Check.values()) {
            if (some.contains(check)) {
                sentences.add(new Checked(check.name(), texts.get("word.Check." + check.name())));
            }
        }
        return sentences;
    }

    private Wrong wrong(Finding finding) {
        var what = finding.what().name();
        var place =
                finding.row() == 0
                        ? finding.file()
                        : texts.get("verify.place", "file", finding.file(), "row", finding.row());
        var words = texts.get("word.Finding.What." + what, "detail", finding.detail());
        return new Wrong(
                what, finding.file(), finding.row(), finding.detail(), place + ": " + words);
    }
}
