package org.plenary.samples;

import org.plenary.agenda.Block;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.exchange.CsvWriter;
import org.plenary.exchange.Grid;
import org.plenary.exchange.XlsxWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of an invented assembly. Those of the usual one are committed in {@code samples/} and
 * are inside the program; a test holds them to what the generator makes.
 */
public final class SampleFiles {

    /** The reply file, as a spreadsheet exports it. */
    public static final String REPLIES = "replies.csv";

    public static final String TARGETS = "targets.csv";
    public static final String POPULATION = "population.csv";

    /** Every file that is text. */
    public static final List<String> TEXTS =
            List.of(REPLIES, TARGETS, POPULATION, "agenda.csv", "notes.csv", "recommendations.csv");

    /** The same replies as a workbook. */
    public static final String WORKBOOK = "replies.xlsx";

    private final Sample sample;

    public SampleFiles(Sample sample) {
        this.sample = sample;
    }

    /** Writes them all into a folder that is there. */
    public void write(Path folder) {
        var writer = new CsvWriter(CsvWriter.Reader.PROGRAM);
        for (var name : TEXTS) {
            writer.write(grid(name), folder.resolve(name));
        }
        new XlsxWriter().write(grid(REPLIES), "Replies", folder.resolve(WORKBOOK));
    }

    /**
     * Puts the committed files of the usual assembly into a folder that is there.
     *
     * @throws ProblemException when the folder cannot be written to
     */
    public static void unpack(Path folder) {
        var names = new ArrayList<>(TEXTS);
        names.add(WORKBOOK);
        for (var name : names) {
            try (var file = SampleFiles.class.getResourceAsStream("files/" + name)) {
                if (file == null) {
                    throw new IllegalStateException("not in the program: " + name);
                }
                Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new ProblemException(
                        Problem.of("file.cannotWrite", "file", folder.resolve(name)), e);
            }
        }
    }

    /** What stands in the file of that name. */
    public Grid grid(String name) {
        return switch (name) {
            case REPLIES, WORKBOOK -> sample.replies();
            case TARGETS -> targets();
            case POPULATION -> sample.population();
            case "agenda.csv" -> agenda();
            case "notes.csv" -> notes();
            case "recommendations.csv" -> recommendations();
            default -> throw new IllegalArgumentException("no such file: " + name);
        };
    }

    private Grid targets() {
        return new Grid(
                List.of("feature", "value", "min", "max", "min_flex", "max_flex"),
                sample.targets().targets().stream()
                        .map(
                                target ->
                                        List.of(
                                                target.value().feature(),
                                                target.value().value(),
                                                String.valueOf(target.min()),
                                                String.valueOf(target.max()),
                                                String.valueOf(target.minFlex()),
                                                String.valueOf(target.maxFlex())))
                        .toList());
    }

    private Grid agenda() {
        var rows = new ArrayList<List<String>>();
        for (var plan : sample.agenda().days()) {
            for (var slot : Timetable.of(plan).slots()) {
                var block = slot.block();
                rows.add(
                        List.of(
                                plan.day().date().toString(),
                                slot.startsAt().toString(),
                                String.valueOf(block.minutes()),
                                block.title(),
                                block.format().name(),
                                block.prompt(),
                                block.speakers().stream()
                                        .map(s -> s.name())
                                        .collect(Collectors.joining("; "))));
            }
        }
        return new Grid(
                List.of("date", "start", "minutes", "title", "format", "task", "speakers"), rows);
    }

    private Grid notes() {
        var themes = new LinkedHashMap<Object, String>();
        sample.themes().forEach(theme -> themes.put(theme.id(), theme.name()));
        var blocks = new LinkedHashMap<Object, Block>();
        sample.agenda().blocks().forEach(block -> blocks.put(block.id(), block));
        var rows = new ArrayList<List<String>>();
        for (var note : sample.notes()) {
            var block = blocks.get(note.block());
            rows.add(
                    List.of(
                            note.id().value(),
                            note.block().value(),
                            block == null ? "" : block.title(),
                            String.valueOf(note.table()),
                            String.valueOf(note.place().seq()),
                            note.kind().name(),
                            note.text(),
                            note.wording().name(),
                            String.valueOf(note.agree()),
                            String.valueOf(note.disagree()),
                            note.themes().stream()
                                    .map(themes::get)
                                    .collect(Collectors.joining("; ")),
                            note.state().name(),
                            note.source().scribe(),
                            note.source().channel().name()));
        }
        return new Grid(
                List.of(
                        "id",
                        "block",
                        "round",
                        "table",
                        "number",
                        "kind",
                        "text",
                        "wording",
                        "agree",
                        "disagree",
                        "themes",
                        "state",
                        "scribe",
                        "channel"),
                rows);
    }

    private Grid recommendations() {
        return new Grid(
                List.of("number", "recommendation", "rationale", "evidence", "addressee", "notes"),
                sample.recommendations().stream()
                        .map(
                                r ->
                                        List.of(
                                                r.label(),
                                                r.wording().recommendation(),
                                                r.wording().rationale(),
                                                r.wording().evidence(),
                                                r.wording().addressee(),
                                                r.notes().stream()
                                                        .map(note -> note.value())
                                                        .collect(Collectors.joining(" "))))
                        .toList());
    }
}
