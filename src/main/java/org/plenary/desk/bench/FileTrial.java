package org.plenary.desk.bench;

import org.plenary.agenda.Block;
import org.plenary.agenda.Template;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.BundleCheck;
import org.plenary.desk.DrawTrial;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.OpenAssembly;
import org.plenary.desk.SeatingTrial;
import org.plenary.exchange.Grid;
import org.plenary.exchange.XlsxWriter;
import org.plenary.members.FeatureValue;
import org.plenary.notes.Kind;
import org.plenary.seating.Effort;
import org.plenary.seating.Style;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Rule;
import org.plenary.texts.Texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Tries the promise that a wrong file is refused in words and that nothing of it is half stored:
 * takes files as they come from elsewhere, damages them, and gives them to a real assembly.
 */
final class FileTrial {

    /**
     * What came of the files of one format.
     *
     * @param taken how many could be read all the same
     * @param slowest seconds that the slowest took
     * @param faults what must not happen, with the number of the file
     */
    record Result(int files, int taken, double slowest, List<String> faults) {

        Result {
            faults = List.copyOf(faults);
        }
    }

    enum Format {
        REPLIES,
        WORKBOOK,
        TARGETS,
        POPULATION,
        SEATS,
        TEMPLATE,
        DRAW,
        BACKUP,
        COPY
    }

    private enum Came {
        TAKEN,
        REFUSED,
        WRONG;

        static Came of(boolean isRight) {
            return isRight ? TAKEN : WRONG;
        }
    }

    /** Gives a file to the program and looks at what it made of it. */
    @FunctionalInterface
    private interface Giving {

        /**
         * @throws ProblemException when the file is refused
         */
        Came give(Path file) throws IOException;
    }

    /** Then another assembly, because one that grows would be what the trial waits for. */
    private static final int FILES_OF_AN_ASSEMBLY = 500;

    /**
     * What only a programmer would look for; the last one is a folder that is not there any more.
     */
    private static final List<String> UNSAYABLE = List.of("Exception", "null", ".plenary-new-");

    private static final int PANEL = 6;
    private static final Assembly ASSEMBLY =
            new Assembly("Trial", "", "", Mandate.ADVISORY, "", "en");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<FeatureValue> KNOWN =
            List.of(
                    new FeatureValue("gender", "Female"),
                    new FeatureValue("gender", "Male"),
                    new FeatureValue("town", "Zürich"),
                    new FeatureValue("town", "Old Town"));
    private static final String TARGETS =
            """
            feature,value,min,max
            gender,Female,2,4
            gender,Male,2,4
            town,Zürich,1,5
            town,Old Town,1,5
            """;
    private static final String POPULATION =
            """
            feature,value,people
            gender,Female,"51,200"
            gender,Male,49800
            town,Zürich,40%
            town,Old Town,60%
            """;

    private final Path place;
    private final FolderDesk folders;
    private final Seed seed;
    private final Progress progress;
    private final Texts texts = new Texts("en");
    private final List<String> faults = new ArrayList<>();
    private int taken;

    /**
     * @param place an empty folder
     */
    FileTrial(Path place, Clock clock, Seed seed, Progress progress) {
        this.place = place;
        this.folders = new FolderDesk(clock);
        this.seed = seed;
        this.progress = progress;
    }

    Result run(Format format, int files) throws IOException {
        var random = seed.random(format.name());
        var damage = new Damage(random);
        taken = 0;
        faults.clear();
        double slowest = 0;
        for (int done = 0; done < files; done += FILES_OF_AN_ASSEMBLY) {
            var folder = Files.createDirectories(place.resolve(format + " " + done));
            var given = Files.createDirectories(folder.resolve("given"));
            try (var open = folders.found(folder.resolve("trial.plenary"), ASSEMBLY)) {
                var whole = whole(format, open, given);
                var giving = giving(format, open, folder, whole);
                require(giving, whole, given);
                for (int n = done; n < Math.min(files, done + FILES_OF_AN_ASSEMBLY); n++) {
                    progress.checkStopped();
                    var each = List.copyOf(whole.entrySet()).get(random.nextInt(whole.size()));
                    var file = given.resolve(each.getKey());
                    Files.write(file, damage.of(each.getValue()));
                    long start = System.nanoTime();
                    give(giving, file, open, format + " " + n);
                    slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
                    Files.write(file, each.getValue());
                }
            }
            Bench.delete(folder);
        }
        return new Result(files, taken, slowest, faults);
    }

    /** Otherwise everything would be refused for another reason. */
    private static void require(Giving giving, SequencedMap<String, byte[]> whole, Path given)
            throws IOException {
        for (var each : whole.entrySet()) {
            Files.write(given.resolve(each.getKey()), each.getValue());
        }
        for (var name : whole.keySet()) {
            if (giving.give(given.resolve(name)) != Came.TAKEN) {
                throw new IllegalStateException(name + " is not read as it is");
            }
        }
    }

    private void give(Giving giving, Path file, OpenAssembly open, String which)
            throws IOException {
        long before = open.history().latest().position();
        int most = 0;
        try {
            var came = giving.give(file);
            if (came == Came.WRONG) {
                faults.add(which + " does not say what came of it");
            }
            most = 1;
            taken += came == Came.TAKEN ? 1 : 0;
        } catch (ProblemException e) {
            if (!isSaid(e.problem())) {
                faults.add(which + " is refused with: " + texts.sentence(e.problem()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(which + " ends with " + e);
        }
        if (open.history().latest().position() - before > most) {
            faults.add(which + " is stored in part");
        }
    }

    private boolean isSaid(Problem problem) {
        var words = texts.sentence(problem);
        return !words.isBlank() && UNSAYABLE.stream().noneMatch(words::contains);
    }

    private SequencedMap<String, byte[]> whole(Format format, OpenAssembly open, Path given)
            throws IOException {
        var whole = new LinkedHashMap<String, byte[]>();
        switch (format) {
            case REPLIES -> {
                var rows = replies();
                whole.put("replies.csv", text(rows, ",", StandardCharsets.UTF_8));
                whole.put("from a spreadsheet.csv", text(rows, ";", WINDOWS));
                whole.put("wide.csv", text(rows, "\t", StandardCharsets.UTF_16));
            }
            case WORKBOOK -> {
                var file = given.resolve("replies.xlsx");
                var rows = replies();
                new XlsxWriter().write(new Grid(rows.removeFirst(), rows), "Replies", file);
                whole.put("replies.xlsx", Files.readAllBytes(file));
            }
            case TARGETS -> whole.put("targets.csv", utf8(TARGETS));
            case POPULATION -> whole.put("population.csv", utf8(POPULATION));
            case SEATS -> {
                whole.put("people.csv", text(replies(), ",", StandardCharsets.UTF_8));
                whole.put("apart.csv", utf8("id1,id2\nP1,P2\nP3,P4\n"));
                whole.put("together.csv", utf8("id1,id2\nP5,P6\n"));
                whole.put("absent.csv", utf8("id,round\nP7,2\n"));
            }
            case TEMPLATE ->
                    whole.put(
                            "half a day.template.txt",
                            utf8(Template.named(Template.KEYS.getFirst()).written()));
            case DRAW -> drawn(given).forEach((name, text) -> whole.put(name, utf8(text)));
            case BACKUP, COPY -> {
                capture(open);
                whole.put(
                        "copy.plenary-backup", Files.readAllBytes(open.backups().backUp().file()));
            }
        }
        return whole;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(List<List<String>> rows, String separator, Charset charset) {
        var lines = rows.stream().map(row -> String.join(separator, row) + "\r\n").toList();
        return String.join("", lines).getBytes(charset);
    }

    private static List<List<String>> replies() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("id", "name", "e-mail", "gender", "town"));
        for (int i = 1; i <= 12; i++) {
            rows.add(
                    List.of(
                            "P" + i,
                            "\"Zoë, the " + i + ".\"",
                            "p%d@example.org".formatted(i),
                            KNOWN.get(i % 2).value(),
                            KNOWN.get(2 + i / 7).value()));
        }
        return rows;
    }

    private static SequencedMap<String, String> drawn(Path given) throws IOException {
        var pool = given.resolve("pool.csv");
        var targets = given.resolve("targets of the pool.csv");
        Files.write(pool, text(replies(), ",", StandardCharsets.UTF_8));
        Files.writeString(targets, TARGETS);
        var request =
                new DrawTrial.Request(
                        pool,
                        targets,
                        PANEL,
                        "id",
                        List.of(),
                        false,
                        Rule.LEXIMIN,
                        100,
                        "trial",
                        null,
                        null);
        if (!(new DrawTrial().draw(request, Progress.NONE) instanceof DrawTrial.Outcome.Drawn d)) {
            throw new IllegalStateException("a draw that is possible");
        }
        Files.delete(pool);
        Files.delete(targets);
        return DrawFiles.of(d.draw(), d.pool());
    }

    private static void capture(OpenAssembly open) {
        var template = Template.named(Template.KEYS.getFirst());
        open.agenda().addTemplate(template, LocalDate.EPOCH, ZoneOffset.UTC);
        var block =
                open.agenda().current().blocks().stream()
                        .filter(Block::capturesNotes)
                        .findFirst()
                        .orElseThrow();
        for (int i = 1; i <= 5; i++) {
            open.notes().capture(block.id(), 1, Kind.IDEA, "Benches by the quay, " + i, List.of());
        }
    }

    private Giving giving(
            Format format, OpenAssembly open, Path folder, Map<String, byte[]> whole) {
        return switch (format) {
            case REPLIES, WORKBOOK -> file -> keepReplies(open, file);
            case TARGETS -> file -> settleTargets(open, file);
            case POPULATION -> file -> knowShares(open, file);
            case SEATS -> FileTrial::seat;
            case TEMPLATE -> file -> addTemplate(open, folder, file);
            case DRAW -> file -> check(file, whole);
            case COPY -> file -> compare(open, file);
            case BACKUP -> file -> restore(open, folder.resolve("restored.plenary"), file);
        };
    }

    private static Came keepReplies(OpenAssembly open, Path file) {
        var desk = open.members();
        var table = desk.open(file);
        var replies = table.read(table.guess(KNOWN), KNOWN, "the same twice");
        desk.keep(replies);
        return Came.of(desk.found("") == replies.pool().orElseThrow().respondents().size());
    }

    private static Came settleTargets(OpenAssembly open, Path file) {
        var targets = open.draw().targets(file, PANEL);
        open.draw().settle(new DrawSettings(targets));
        return Came.of(open.draw().settings().orElseThrow().targets().equals(targets));
    }

    private static Came knowShares(OpenAssembly open, Path file) {
        var shares = open.draw().shares(file);
        open.draw().know(shares);
        return Came.of(shares.equals(open.draw().population()));
    }

    private static Came seat(Path file) {
        var files =
                new SeatingTrial.Files(
                        file.resolveSibling("apart.csv"),
                        file.resolveSibling("together.csv"),
                        null,
                        file.resolveSibling("absent.csv"),
                        null);
        var request =
                new SeatingTrial.Request(
                        file.resolveSibling("people.csv"),
                        3,
                        2,
                        List.of("gender"),
                        List.of(),
                        List.of(),
                        files,
                        Style.BALANCED,
                        "trial");
        var outcome = new SeatingTrial().seat(request, new Effort(1, 1, 1, 1), Progress.NONE);
        if (outcome instanceof SeatingTrial.Outcome.Refused(var problems)) {
            throw new ProblemException(problems.getFirst());
        }
        return Came.TAKEN;
    }

    private static Came addTemplate(OpenAssembly open, Path shelf, Path file) throws IOException {
        var template = open.agenda().takeTemplate(file);
        try {
            int before = open.agenda().current().blocks().size();
            open.agenda().addTemplate(template, LocalDate.EPOCH, ZoneOffset.UTC);
            int blocks = template.days().stream().mapToInt(day -> day.blocks().size()).sum();
            return Came.of(
                    open.agenda().templates().unreadable().isEmpty()
                            && open.agenda().current().blocks().size() == before + blocks);
        } finally {
            try (var kept = Files.newDirectoryStream(shelf, "*.template.txt")) {
                for (var each : kept) {
                    Files.delete(each);
                }
            }
        }
    }

    /** A published draw holds as long as not a byte of it is another one. */
    private Came check(Path file, Map<String, byte[]> whole) throws IOException {
        var asItWas = whole.get(String.valueOf(file.getFileName()));
        boolean isWhole = Arrays.equals(Files.readAllBytes(file), asItWas);
        boolean holds = new BundleCheck(texts).check(file.resolveSibling(""), List.of()).holds();
        if (holds != isWhole) {
            return Came.WRONG;
        }
        return holds ? Came.TAKEN : Came.REFUSED;
    }

    private static Came compare(OpenAssembly open, Path file) {
        var copy = open.handover().compare(file);
        return Came.of(copy.onlyThere().isEmpty() && !copy.isParted());
    }

    /**
     * A new folder has all that is in the one the backup is of, or is not there at all. What cannot
     * be read in it for want of a key is told.
     */
    private Came restore(OpenAssembly open, Path restored, Path file) throws IOException {
        try {
            folders.restore(file, restored, null);
        } catch (ProblemException e) {
            if (Files.exists(restored)) {
                return Came.WRONG;
            }
            throw e;
        }
        try (var again = folders.open(restored)) {
            var notes = again.notes().all();
            boolean isSame = again.agenda().current().equals(open.agenda().current());
            boolean isTold = !again.findings().isEmpty();
            for (var note : open.notes().all()) {
                isSame &= notes.contains(note) || isTold;
            }
            return Came.of(isSame && notes.size() == open.notes().all().size());
        } finally {
            Bench.delete(restored);
        }
    }
}
