package org.plenary.store;

import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.notes.Channel;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.store.keys.Secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Tries the promise that nothing is lost: kills real programs, cuts the power of a disk that
 * forgets, and changes bits. Short in tests, long in the bench.
 */
public final class StoreTrial {

    /**
     * @param kept changes that were said to be saved, all runs together
     * @param lost of these, how many were not there afterwards
     * @param faults what else went wrong, with the run and the seed it can be repeated with
     */
    public record Result(int runs, long kept, long lost, List<String> faults) {

        public Result {
            faults = List.copyOf(faults);
        }

        public boolean isClean() {
            return lost == 0 && faults.isEmpty();
        }
    }

    /** Then another one, because a folder that grows would be what the trial waits for. */
    private static final int KILLS_OF_A_FOLDER = 50;

    private static final BlockId BLOCK = new BlockId("talk");
    private static final Assembly ASSEMBLY =
            new Assembly("Trial", "", "", Mandate.ADVISORY, "", "en");

    private final Path place;
    private final Clock clock;
    private final Seed seed;
    private final List<String> faults = new ArrayList<>();
    private long kept;
    private long lost;

    /**
     * @param place an empty folder, which is full of broken assemblies afterwards
     */
    public StoreTrial(Path place, Clock clock, Seed seed) {
        this.place = place;
        this.clock = clock;
        this.seed = seed;
    }

    private Result result(int runs) {
        return new Result(runs, kept, lost, faults);
    }

    private static NoteChange note(int n) {
        var source = new Source("S1", "lead", Channel.DESK);
        var text = "Note %d: ".formatted(n) + "the ferry café ".repeat(1 + n % 70);
        return new NoteChange.Captured(
                Note.captured(
                        new NoteId("n" + n),
                        new Place(BLOCK, 1, n),
                        Kind.IDEA,
                        text,
                        "en",
                        source));
    }

    private static AgendaChange agenda() {
        var day =
                new Day(
                        new DayId("day"),
                        LocalDate.EPOCH,
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        "Day",
                        ZoneOffset.UTC,
                        0);
        var block = Block.of(BLOCK, "Talk", Phase.DELIBERATION, Format.TABLE_TALK, 60);
        return new AgendaChange.DaysAdded(
                List.of(new DayPlan(day, List.of(block.capturing(true)))));
    }

    private Store founded(Path folder) {
        var store = Store.create(folder, ASSEMBLY, Role.ORGANISER, clock);
        store.commit(Role.ORGANISER, agenda());
        return store;
    }

    private static Set<String> ids(Store store) {
        var ids = new TreeSet<String>();
        store.notes().all().forEach(note -> ids.add(note.id().value()));
        return ids;
    }

    /** Power losses of a disk that keeps only what was forced. */
    public Result powerLosses(int runs) throws IOException {
        for (int run = 0; run < runs; run++) {
            var random = seed.random("power " + run);
            var folder = place.resolve("power-" + run + ".plenary");
            founded(folder).close();
            var saved = new LinkedHashSet<String>();
            var disk = new FaultyDisk(random, random.nextInt(120));
            writeUntilThePowerIsCut(folder, disk, saved);
            disk.lose();
            loseTables(folder, random);
            compare("power loss " + run, folder, saved, 1);
            delete(folder);
        }
        return result(runs);
    }

    private void writeUntilThePowerIsCut(Path folder, FaultyDisk disk, Set<String> saved) {
        try (var store = Store.open(folder, clock, Secret.NONE, disk)) {
            for (int n = 1; n < 1000; n++) {
                store.commit(Role.CLERK, note(n));
                saved.add("n" + n);
                if (n % 7 == 0) {
                    store.keepCheckpoint();
                }
            }
        } catch (ProblemException e) {
            // the power was cut
        }
    }

    /** The tables may be as they were, gone, or anything, and so may checkpoint and tail. */
    private static void loseTables(Path folder, RandomGenerator random) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "{*.db,tables.*,journal-tail*}")) {
            for (var file : files) {
                switch (random.nextInt(4)) {
                    case 0 -> Files.delete(file);
                    case 1 -> {
                        var bytes = Files.readAllBytes(file);
                        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
                    }
                    default -> {}
                }
            }
        }
    }

    private void compare(String what, Path folder, Set<String> saved, int more) {
        kept += saved.size();
        try (var store = Store.open(folder, clock)) {
            var there = ids(store);
            var missing = new TreeSet<>(saved);
            missing.removeAll(there);
            lost += missing.size();
            if (there.size() > saved.size() + more) {
                faults.add("%s: %d notes nobody wrote".formatted(what, there.size()));
            }
        } catch (RuntimeException e) {
            lost += saved.size();
            faults.add("%s, %s: %s".formatted(what, seed.text(), e.getMessage()));
        }
    }

    /** One changed bit, or a cut, in any file of a folder that is closed. */
    public Result flips(int flips, int cuts) throws IOException {
        var folder = place.resolve("flip.plenary");
        var saved = new LinkedHashSet<String>();
        List<String> rows;
        try (var store = founded(folder)) {
            for (int n = 1; n <= 40; n++) {
                store.commit(Role.CLERK, note(n));
                saved.add("n" + n);
            }
            store.backup();
            rows = store.dump();
        }
        var whole = place.resolve("whole");
        copy(folder, whole);
        for (int run = 0; run < flips + cuts; run++) {
            var random = seed.random("flip " + run);
            var file = damaged(folder, random, run < flips);
            var what = "%s of %s, run %d".formatted(run < flips ? "flip" : "cut", file, run);
            compareRows(what, folder, rows);
            delete(folder);
            copy(whole, folder);
        }
        kept = (long) saved.size() * (flips + cuts);
        return result(flips + cuts);
    }

    private static Path damaged(Path folder, RandomGenerator random, boolean flip)
            throws IOException {
        try (var all = Files.walk(folder)) {
            var files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> file.toFile().length() > 0)
                            .sorted()
                            .toList();
            var file = files.get(random.nextInt(files.size()));
            var bytes = Files.readAllBytes(file);
            if (flip) {
                int bit = random.nextInt(8 * Math.min(bytes.length, 1 << 24));
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            } else {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            Files.write(file, bytes);
            return folder.relativize(file);
        }
    }

    private void compareRows(String what, Path folder, List<String> rows) {
        try (var store = Store.open(folder, clock)) {
            if (!store.dump().equals(rows)) {
                lost++;
                faults.add(what + ": other rows, " + store.report().findings());
            }
        } catch (RuntimeException e) {
            lost++;
            faults.add("%s: %s".formatted(what, e.getMessage()));
        }
    }

    /** Kills a real program that captures notes. */
    public Result kills(int runs) throws IOException {
        var program = new TrialProgram(place);
        for (int run = 0; run < runs; run += KILLS_OF_A_FOLDER) {
            kills(program, run, Math.min(run + KILLS_OF_A_FOLDER, runs));
        }
        return result(runs);
    }

    private void kills(TrialProgram program, int from, int to) throws IOException {
        var folder = place.resolve("kill-" + from + ".plenary");
        var saved = new LinkedHashSet<String>();
        long keptElsewhere = kept;
        for (int run = from; run < to; run++) {
            var random = seed.random("kill " + run);
            captureAndKill(program.capture(folder), random, saved);
            if (!Files.exists(folder)) {
                continue; // killed before there was one
            }
            kept = keptElsewhere;
            compare("kill " + run, folder, saved, run - from + 1);
        }
        delete(folder);
    }

    private static void captureAndKill(Process program, RandomGenerator random, Set<String> saved)
            throws IOException {
        var lines = 1 + random.nextInt(30);
        Thread.ofVirtual().start(() -> type(program));
        try (var answers =
                new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (int n = 0; n < lines; n++) {
                var answer = answers.readLine();
                if (answer == null) {
                    break;
                }
                saved.add(answer.replace("saved ", ""));
            }
            program.toHandle().destroyForcibly(); // the other one closes the stream too
            for (var rest = answers.readLine(); rest != null; rest = answers.readLine()) {
                saved.add(rest.replace("saved ", "")); // said before it died
            }
        }
        program.onExit().join();
    }

    private static void type(Process program) {
        try (var out = new OutputStreamWriter(program.getOutputStream(), StandardCharsets.UTF_8)) {
            for (int n = 0; n < 10_000; n++) {
                out.write("The ferry café closes at " + n + "\n");
                out.flush();
            }
        } catch (IOException e) {
            // it was killed
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
