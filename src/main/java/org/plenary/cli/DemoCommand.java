package org.plenary.cli;

import org.plenary.desk.SampleDesk;
import org.plenary.samples.Sample;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;

@CommandLine.Command(
        name = "demo",
        description =
                "Takes the invented sample assembly along the whole path, from the reply file to"
                        + " the report in Word and PDF, and says what it made.")
final class DemoCommand extends Command {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where everything goes; the folder is made.")
    private Path out = Path.of("");

    private final SampleDesk samples;
    private final Watch watch;

    DemoCommand(Terminal terminal, SampleDesk samples, Watch watch) {
        super(terminal);
        this.samples = samples;
        this.watch = watch;
    }

    @Override
    int run() {
        long start = System.nanoTime();
        var sample = Sample.usual();
        var folder = out.resolve("Rivermouth.plenary");
        try (var open = samples.make(folder, out, sample, watch.part(0, 0.7))) {
            var written = open.report().write(out, watch.part(0.7, 1));
            var members = open.members();
            var result = new LinkedHashMap<String, Object>();
            result.put("folder", folder.toString());
            result.put("replies", sample.size().replies());
            result.put("pool", members.kept().orElseThrow().size());
            result.put("members", members.register().size());
            result.put("notes", open.notes().all().size());
            result.put("recommendations", open.decisions().all().size());
            result.put("word", written.word().toString());
            result.put("pdf", written.pdf().toString());
            result.put("seconds", (System.nanoTime() - start) / 1e9);
            return done(
                    result,
                    text(
                            "cli.demo.made",
                            "replies",
                            sample.size().replies(),
                            "members",
                            members.register().size(),
                            "notes",
                            open.notes().all().size(),
                            "recommendations",
                            open.decisions().all().size()),
                    text("cli.demo.folder", "folder", folder),
                    text("cli.report.done", "word", written.word(), "pdf", written.pdf()));
        }
    }
}
