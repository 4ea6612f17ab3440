package org.plenary.app;

import org.plenary.cli.Commands;
import org.plenary.cli.Terminal;
import org.plenary.texts.Texts;

import java.time.Clock;

public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var terminal = new Terminal(System.out, System.err, new Texts("en"));
        System.exit(new Commands(terminal, Clock.systemUTC()).run(arguments));
    }
}
