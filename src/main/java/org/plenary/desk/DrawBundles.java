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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
        var one = whole(observers);
        var other = whole(everybodys);
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new ProblemException(
                    Problem.of("draw.samePlace", "out", observers, "public", everybodys));
        }
    }

    /**
     * Nothing that is there is ever written over, nor put beside a draw, and a place that cannot be
     * written to is found out before the work.
     *
     * @throws ProblemException when one of the folders holds anything or cannot be made, or there
     *     is a record already
     */
    public void requireFree(Path observers, @Nullable Path everybodys) {
        requireEmpty(observers);
        if (everybodys == null) {
            return;
        }
        requireEmpty(everybodys);
        var place = whole(everybodys);
        requireWritable(everybodys, place.resolveSibling(""));
        for (var ending : DrawPapers.ENDINGS) {
            var record = place.resolveSibling(stem(place) + ending);
            if (Files.exists(record, LinkOption.NOFOLLOW_LINKS)) {
                throw new ProblemException(Problem.of("draw.recordTaken", "file", record));
            }
        }
    }

    private static void requireEmpty(Path folder) {
        if (BundleCheck.isDraw(folder)) {
            throw new ProblemException(Problem.of("draw.outTaken", "folder", folder));
        }
        requireWritable(folder, whole(folder));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var inside = Files.list(folder)) {
            var found = inside.map(Path::getFileName).sorted().findFirst();
            if (found.isPresent()) {
                throw new ProblemException(
                        Problem.of("draw.outFull", "folder", folder, "found", found.get()));
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("draw.outNever", "folder", folder), e);
        }
    }

    /** As far up as anything is there, it must be a folder that can be written to. */
    private static void requireWritable(Path folder, Path place) {
        var there = place;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            var above = there.getParent();
            if (above == null) {
                break;
            }
            there = above;
        }
        if (!Files.isDirectory(there)) {
            throw new ProblemException(
                    Problem.of("draw.outInTheWay", "folder", folder, "found", there));
        }
        if (!Files.isWritable(there)) {
            throw new ProblemException(Problem.of("draw.outNever", "folder", folder));
        }
    }

    private static Path whole(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static String stem(Path everybodys) {
        return everybodys.getFileName() + "-record";
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
        // From here on nothing is stopped: half of what a draw leaves would look like a draw.
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
            var beside = whole(everybodys);
            var folder = beside.resolveSibling("");
            var written =
                    DrawPapers.write(
                            setting,
                            draw,
                            pool,
                            files,
                            folder,
                            stem(beside),
                            progress.unstoppable());
            papers.add(written.word());
            papers.add(written.pdf());
        }
        int panels = weighted.map(lottery -> lottery.panels().size()).orElse(0);
        return new Written(files.fingerprint(), DrawFiles.uniqueInFeatures(pool), panels, papers);
    }
}
