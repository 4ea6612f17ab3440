package org.plenary.desk;

import org.plenary.agenda.AgendaChange;
import org.plenary.assembly.Change;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.exchange.CsvWriter;
import org.plenary.exchange.Grid;
import org.plenary.exchange.Reading;
import org.plenary.members.FeatureValue;
import org.plenary.members.Member;
import org.plenary.members.Presence;
import org.plenary.members.Status;
import org.plenary.samples.Sample;
import org.plenary.samples.SampleFiles;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Effort;
import org.plenary.seating.Mix;
import org.plenary.seating.Round;
import org.plenary.seating.Rules;
import org.plenary.seating.Style;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Shares;
import org.plenary.sortition.Target;
import org.plenary.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The invented assembly as a folder, taken along the whole path a real one takes: its reply file is
 * read, its panel drawn, its seats planned, its notes and votes recorded.
 */
public final class SampleDesk {

    /** Two seatings a weekend. */
    private static final int ROUNDS = 12;

    private static final String NAME = "Rivermouth.plenary";

    private static final List<String> MIXED = List.of("gender", "age", "district");

    private final FolderDesk folders;

    public SampleDesk(FolderDesk folders) {
        this.folders = folders;
    }

    /**
     * The usual sample, to look around in: its assembly, and the files somebody would start from.
     * When it is stopped or fails, nothing of it stays.
     *
     * @param folder made; nothing may be there
     */
    public OpenAssembly explore(Path folder, Progress progress) {
        try {
            Files.createDirectories(folder.toAbsolutePath().resolveSibling(""));
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.cannotWrite", "file", folder), e);
        }
        try {
            SampleFiles.unpack(folder);
            return make(folder.resolve(NAME), folder, Sample.usual(), progress);
        } catch (RuntimeException e) {
            discard(folder, e);
            throw e;
        }
    }

    private static void discard(Path folder, RuntimeException why) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * Makes the folder, and beside it the files it was made from.
     *
     * @param files where {@code replies.csv} and {@code population.csv} go
     */
    public OpenAssembly make(Path folder, Path files, Sample sample, Progress progress) {
        var open = folders.found(folder, sample.assembly());
        try {
            var store = open.store();
            progress.at(0.02, "sample.replies");
            pool(open, files, sample);
            draw(open, sample, progress.part(0.1, 0.5));
            progress.at(0.5, "sample.agenda");
            store.commit(Role.FACILITATOR, new AgendaChange.DaysAdded(sample.agenda().days()));
            seats(open, sample, progress.part(0.5, 0.8));
            progress.at(0.8, "sample.notes");
            attendance(open, sample);
            record(store, open, sample, progress.part(0.8, 1));
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static void pool(OpenAssembly open, Path files, Sample sample) {
        var file = files.resolve("replies.csv");
        new CsvWriter(CsvWriter.Reader.PROGRAM).write(sample.replies(), file);
        new CsvWriter(CsvWriter.Reader.PROGRAM)
                .write(sample.population(), files.resolve("population.csv"));
        var desk = open.members();
        var table = desk.open(file, Reading.AUTOMATIC).read().orElseThrow();
        var known = sample.targets().targets().stream().map(Target::value).toList();
        var replies = desk.preview(table, desk.guess(table, known), known).read().orElseThrow();
        desk.keep(Sample.cleared(replies));
    }

    private static void draw(OpenAssembly open, Sample sample, Progress progress) {
        var desk = open.draw();
        desk.know(shares(sample.population()));
        desk.settle(
                new DrawSettings(sample.targets(), Rule.LEXIMIN, true, DrawSettings.USUAL_PANELS));
        var outcome = desk.publish(Purpose.PANEL, Sample.SEED, progress);
        if (!(outcome instanceof DrawDesk.Outcome.Published(int number, var lottery))) {
            throw new IllegalStateException("the sample's targets are possible");
        }
        desk.draw(number, Pick.bySeed(new Seed("Rivermouth, drawn"), lottery.lottery().size()));
        var drawn = open.members().members().register().stream().map(Member::id).toList();
        open.members().change(drawn, Status.CONFIRMED, "");
    }

    private static Shares shares(Grid population) {
        var parts = new ArrayList<Shares.Part>();
        for (var row : population.rows()) {
            parts.add(
                    new Shares.Part(
                            new FeatureValue(row.get(0), row.get(1)),
                            Double.parseDouble(row.get(2))));
        }
        return new Shares(parts);
    }

    private static void seats(OpenAssembly open, Sample sample, Progress progress) {
        var desk = open.seating();
        desk.arrange(
                new Arrangement(
                        sample.tables(),
                        IntStream.rangeClosed(1, ROUNDS).mapToObj(Round::full).toList(),
                        MIXED.stream().map(Mix::of).toList(),
                        Rules.NONE,
                        Style.BALANCED));
        desk.replan(Sample.SEED, Effort.QUICK, progress);
        IntStream.rangeClosed(1, ROUNDS).forEach(desk::hold);
    }

    private static void attendance(OpenAssembly open, Sample sample) {
        var members = open.members();
        var seated = members.members().seated().stream().map(Member::id).toList();
        sample.attendance(seated)
                .forEach(
                        (day, there) -> {
                            members.mark(day, there, Presence.PRESENT);
                            var missing = new ArrayList<>(seated);
                            missing.removeAll(there);
                            members.mark(day, missing, Presence.ABSENT);
                        });
    }

    private static void record(Store store, OpenAssembly open, Sample sample, Progress progress) {
        var seated = open.members().members().seated().stream().map(Member::id).toList();
        var changes = new ArrayList<Change>(sample.brought());
        changes.addAll(sample.decisions(seated.size(), sample.attendance(seated)));
        changes.addAll(sample.settled());
        for (int i = 0; i < changes.size(); i++) {
            progress.checkStopped();
            progress.at((double) i / changes.size(), "sample.notes");
            store.commit(Role.CLERK, changes.get(i));
        }
    }
}
