package org.plenary.app;

import org.plenary.cli.Commands;
import org.plenary.cli.Terminal;
import org.plenary.texts.Texts;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

/** Without a word the window; with one the command of that name. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var texts = new Texts("en");
        Log.to(Places.ofThisComputer().logs());
        if (arguments.length == 0) {
            System.exit(new Window(texts).open());
        }
        var terminal = new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), texts);
        System.exit(new Commands(terminal, Clock.system(ZoneId.systemDefault())).run(arguments));
    }

    /** Whatever the computer's own charset is: notes and names must come out whole. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
