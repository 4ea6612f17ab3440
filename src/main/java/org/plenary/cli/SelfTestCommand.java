package org.plenary.cli;

import org.plenary.desk.bench.SelfTest;
import org.plenary.desk.bench.SelfTest.Check;

import picocli.CommandLine;

import java.util.LinkedHashMap;

@CommandLine.Command(
        name = "selftest",
        description =
                "Takes a small invented assembly from replies to report in a folder that is thrown away,"
                        + " and says whether everything works on this computer.")
final class SelfTestCommand extends Command {

    private static final int BROKEN = 1;

    private final SelfTest test;
    private final Watch watch;

    SelfTestCommand(Terminal terminal, SelfTest test, Watch watch) {
        super(terminal);
        this.test = test;
        this.watch = watch;
    }

    @Override
    int run() {
        var checks = test.run(watch);
        var result = new LinkedHashMap<String, Object>();
        checks.forEach(check -> result.put(check.name(), check.works()));
        done(result, checks.stream().map(this::line).toArray(String[]::new));
        return checks.stream().allMatch(Check::works) ? DONE : BROKEN;
    }

    private String line(Check check) {
        return text(
                check.works() ? "selftest.works" : "selftest.broken",
                "what",
                text("selftest." + check.name()));
    }
}
