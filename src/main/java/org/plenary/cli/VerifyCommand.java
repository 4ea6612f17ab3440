package org.plenary.cli;

import org.plenary.desk.BundleCheck;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

@CommandLine.Command(
        name = "verify",
        description = {
            "Checks a published draw by reading its files again: the observer's or everybody's.",
            "Ends with 0 if everything holds and with 2 if anything does not."
        })
final class VerifyCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder the draw was published in.")
    private Path folder = Path.of("");

    @Option(
            names = "--after",
            paramLabel = "DIR",
            description = {
                "Of a draw for free seats: the folder of a draw it follows from, the panel's or an",
                "earlier one; may be given several times."
            })
    private List<Path> before = List.of();

    private final BundleCheck check;

    VerifyCommand(Terminal terminal, BundleCheck check) {
        super(terminal);
        this.check = check;
    }

    @Override
    int run() {
        var answer = check.check(folder, before);
        if (isJson()) {
            terminal().json(asMap(answer));
        } else {
            lines(answer).forEach(terminal()::say);
        }
        return answer.holds() ? DONE : BAD_INPUT;
    }

    private List<String> lines(BundleCheck.Answer answer) {
        var lines = new ArrayList<String>();
        lines.add(
                switch (answer.bundle()) {
                    case "observer" -> text("cli.verify.kind.observer", "folder", folder);
                    case "public" -> text("cli.verify.kind.public", "folder", folder);
                    default -> text("cli.verify.kind.unknown", "folder", folder);
                });
        if (answer.holds()) {
            lines.add(text("cli.verify.holds"));
        } else {
            lines.add(text("cli.verify.wrong", "count", answer.wrong().size()));
            answer.wrong().forEach(wrong -> lines.add("  " + wrong.words()));
            lines.add(text("cli.verify.next"));
        }
        answer.doubts()
                .forEach(doubt -> lines.add(text("cli.verify.doubt", "doubt", doubt.words())));
        add(lines, text("cli.verify.failed"), answer.failed());
        add(lines, text("cli.verify.held"), answer.held());
        add(lines, text("cli.verify.unchecked"), answer.unchecked());
        lines.add(text("cli.verify.fingerprint", "fingerprint", answer.fingerprint()));
        lines.add(text("cli.verify.seal", "seal", answer.seal()));
        return lines;
    }

    private static void add(List<String> lines, String heading, List<BundleCheck.Checked> some) {
        if (!some.isEmpty()) {
            lines.add(heading);
            some.forEach(check -> lines.add("  " + check.words()));
        }
    }

    private static SequencedMap<String, Object> asMap(BundleCheck.Answer answer) {
        var result = new LinkedHashMap<String, Object>();
        result.put("bundle", answer.bundle());
        result.put("holds", answer.holds());
        result.put("problems", answer.wrong().stream().map(VerifyCommand::asMap).toList());
        result.put("doubts", answer.doubts().stream().map(VerifyCommand::asMap).toList());
        result.put("held", names(answer.held()));
        result.put("failed", names(answer.failed()));
        result.put("unchecked", names(answer.unchecked()));
        result.put("fingerprint", answer.fingerprint());
        result.put("seal", answer.seal());
        return result;
    }

    private static List<String> names(List<BundleCheck.Checked> some) {
        return some.stream().map(BundleCheck.Checked::what).toList();
    }

    private static SequencedMap<String, Object> asMap(BundleCheck.Wrong wrong) {
        var map = new LinkedHashMap<String, Object>();
        map.put("problem", wrong.what());
        map.put("file", wrong.file());
        map.put("row", wrong.row());
        map.put("detail", wrong.detail());
        map.put("text", wrong.words());
        return map;
    }
}
