package org.plenary.desk.bench;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.SampleDesk;
import org.plenary.samples.Sample;
import org.plenary.samples.SampleSize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Whether the program works on this computer: a small assembly from replies to report. */
public final class SelfTest {

    private final Clock clock;

    public SelfTest(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param name {@code selftest.NAME} is its text key
     */
    public record Check(String name, boolean works) {}

    /**
     * @throws org.plenary.assembly.ProblemException when something cannot be done at all
     */
    public List<Check> run(Progress progress) {
        try {
            var place = Files.createTempDirectory("plenary-selftest");
            try {
                return run(place, progress);
            } finally {
                Bench.delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Check> run(Path place, Progress progress) throws IOException {
        var checks = new ArrayList<Check>();
        var folder = place.resolve("small.plenary");
        var folders = new FolderDesk(clock);
        var sample = new Sample(new Seed("selftest"), SampleSize.SMALL);
        int notes;
        try (var open = new SampleDesk(folders).make(folder, place, sample, progress)) {
            int members = open.members().register().size();
            checks.add(new Check("draw", members == sample.size().members()));
            checks.add(new Check("seats", !open.seating().plan().rounds().isEmpty()));
            notes = open.notes().all().size();
            checks.add(new Check("notes", notes == sample.notes().size()));
            var written = open.report().write(place, progress);
            checks.add(new Check("word", Files.size(written.word()) > 10_000));
            checks.add(new Check("pdf", Files.size(written.pdf()) > 10_000));
        }
        var found = folders.check(folder, null);
        checks.add(new Check("folder", found.tablesFollow() && found.findings().isEmpty()));
        try (var open = folders.open(folder)) {
            checks.add(new Check("again", open.notes().all().size() == notes));
        }
        return checks;
    }
}
