package org.plenary.cli;

import org.junit.jupiter.api.io.TempDir;
import org.plenary.texts.Texts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Runs commands as if they were typed, and keeps what the last one said. */
abstract class TypedCommands {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The exit code. */
    final int run(String... arguments) {
        out.reset();
        err.reset();
        var terminal =
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new Texts("en"));
        return new Commands(terminal, Clock.systemUTC()).run(arguments);
    }

    final String path(String name) {
        return folder.resolve(name).toString();
    }

    final String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    final JsonNode json() {
        return JsonMapper.builder().build().readTree(said());
    }
}
