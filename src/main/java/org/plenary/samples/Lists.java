package org.plenary.samples;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The typed lists the sample is made of; lines that begin with # are remarks. */
final class Lists {

    private Lists() {}

    static List<String> lines(String name) {
        try (var stream = Lists.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new InputStreamReader(stream, StandardCharsets.UTF_8)
                    .readAllLines().stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("# "))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines under each {@code = name}. */
    static SequencedMap<String, List<String>> named(List<String> lines) {
        var lists = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : lines) {
            if (line.startsWith("= ")) {
                current = new ArrayList<>();
                lists.put(line.substring(2), current);
            } else {
                current.add(line);
            }
        }
        return lists;
    }
}
