package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.exchange.TextFiles;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.Occasion;
import org.plenary.sortition.WeightedLottery;
import org.plenary.texts.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A draw as the two folders it is published in. */
public final class DrawBundles {

    private final Texts texts;
    private final Clock clock;

    public DrawBundles(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param fingerprint what is read aloud before a number is drawn, 64 hexadecimal digits
     * @param unique people of the pool whose features nobody else has: why the observer's bundle is
     *     confidential
     * @param weighted panels of the exact weighted lottery; 0 without one
     * @param papers the record in Word and PDF, beside the folder for everybody; empty without one
     */
    public record Written(String fingerprint, int unique, int weighted, List<Path> papers) {

        public Written {
            papers = List.copyOf(papers);
        }
    }

    /**
     * @throws ProblemException when one folder is inside the other: a bundle holds its own files
     *     and no more
     */
    public void requireApart(Path observers, @Nullable Path everybodys) {
        if (everybodys == null) {
            return;
        }
        var one = observers.toAbsolutePath().normalize();
        var other = everybodys.toAbsolutePath().normalize();
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new ProblemException(
                    Problem.of("draw.samePlace", "out", observers, "public", everybodys));
        }
    }

    /**
     * Nothing that was drawn before is ever written over.
     *
     * @throws ProblemException when there is a published draw in one of the folders
     */
    public void requireFree(Path observers, @Nullable Path everybodys) {
        refuseDraw(observers);
        if (everybodys != null) {
            refuseDraw(everybodys);
        }
    }

    private static void refuseDraw(Path folder) {
        if (BundleCheck.isDraw(folder)) {
            throw new ProblemException(Problem.of("draw.outTaken", "folder", folder));
        }
    }

    /**
     * A draw no journal knows.
     *
     * @param observers gets the files that name people and their features
     * @param everybodys gets the pseudonymous ones; null for none
     * @param weighs whether to look for the exact weighted lottery too, which may take long
     */
    public Written write(
            DrawTrial.Outcome.Drawn drawn,
            Purpose purpose,
            Path observers,
            @Nullable Path everybodys,
            boolean weighs,
            Progress progress) {
        var draw = drawn.draw();
        var pool = drawn.pool();
        requireApart(observers, everybodys);
        var occasion = Occasion.UNRECORDED.after(drawn.follows());
        var secret = DrawFiles.secretOf(pool, draw.from());
        var files = new DrawFiles(draw, pool, occasion, secret);
        var weighted =
                weighs
                        ? WeightedLottery.of(draw.from(), pool, progress)
                        : Optional.<WeightedLottery>empty();
        TextFiles.write(observers, files.observers(weighted), DrawFiles.NOT_ALWAYS);
        var papers = new ArrayList<Path>();
        if (everybodys != null) {
            TextFiles.write(everybodys, files.forPublic(), DrawFiles.NOT_ALWAYS);
            var setting =
                    new DrawPapers.Setting(
                            texts.get("draw.record.trial"),
                            LocalDate.ofInstant(clock.instant(), clock.getZone()),
                            Locale.UK,
                            purpose,
                            occasion,
                            List.of(),
                            List.of());
            var beside = everybodys.toAbsolutePath().normalize();
            var stem = beside.getFileName() + "-record";
            var folder = beside.resolveSibling("");
            var written = DrawPapers.write(setting, draw, pool, files, folder, stem, progress);
            papers.add(written.word());
            papers.add(written.pdf());
        }
        int panels = weighted.map(lottery -> lottery.panels().size()).orElse(0);
        return new Written(files.fingerprint(), DrawFiles.uniqueInFeatures(pool), panels, papers);
    }
}
