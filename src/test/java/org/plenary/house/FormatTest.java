package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Every source file is as the formatter leaves it. {@code -Dformat=write} puts them in order. */
class FormatTest {

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void everySourceFileIsFormatted() throws Exception {
        boolean write = "write".equals(System.getProperty("format"));
        var untidy = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                var found = Files.readString(file);
                var tidy = tidy(found);
                if (found.equals(tidy)) {
                    continue;
                }
                if (write) {
                    Files.writeString(file, tidy);
                } else {
                    untidy.add(file);
                }
            }
        }
        assertThat(untidy).as("mvn test -Dtest=FormatTest -Dformat=write mends these").isEmpty();
    }

    private String tidy(String source) throws Exception {
        var used = RemoveUnusedImports.removeUnusedImports(source);
        return formatter.formatSource(ImportOrderer.reorderImports(used, Style.AOSP));
    }
}
