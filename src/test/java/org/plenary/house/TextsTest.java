package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Change;
import org.plenary.texts.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every key in the sources has words, and all words are used.
 *
 * <p>A key is written as a literal where it is used. Four families are put together from a literal
 * beginning: {@code problem.KEY}, {@code change.FAMILY.NAME}, {@code word.ENUM.CONSTANT} and {@code
 * section.KEY}.
 */
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*+)\"");
    private static final Pattern ASKED =
            Pattern.compile("texts\\s*(?:\\(\\))?\\.(?:get|has)\\(\\s*\"([^\"]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern SECTION = Pattern.compile("new Section\\(\\s*\"([^\"]+)\"");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.plenary");

    private final Texts texts = new Texts("en");
    private final String sources = sources();

    private static String sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var all = new StringBuilder();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Set<String> all(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> needed() {
        var needed = new TreeSet<String>();
        all(ASKED).stream().filter(key -> !key.endsWith(".")).forEach(needed::add);
        for (var problem : all(PROBLEM)) {
            for (var part : Set.of("title", "text", "remedy")) {
                needed.add("problem." + problem + "." + part);
            }
        }
        for (var section : all(SECTION)) {
            needed.add("section." + section);
            needed.add("section." + section + ".purpose");
        }
        needed.addAll(changes());
        return needed;
    }

    private static Set<String> changes() {
        return HOUSE.stream()
                .filter(type -> type.isAssignableTo(Change.class) && !type.isInterface())
                .map(type -> "change." + nameOf(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With the class it is in, if any: {@code Appearance.Tone}. */
    private static String nameOf(JavaClass type) {
        return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
    }

    /** {@code word.Mandate.ADVISORY} for every constant of an enum that has any words. */
    private Set<String> enums() {
        var words = new TreeSet<String>();
        for (var type : HOUSE) {
            var begin = "word." + nameOf(type) + ".";
            if (type.isEnum() && texts.keys().stream().anyMatch(key -> key.startsWith(begin))) {
                type.getFields().stream()
                        .filter(field -> field.getRawType().equals(type))
                        .forEach(field -> words.add(begin + field.getName()));
            }
        }
        return words;
    }

    /** Rooms such as the report put their own name before every key they use. */
    private static String afterFirstDot(String key) {
        return key.replaceFirst("^[^.]+\\.", "");
    }

    @Test
    void everyKeyHasWords() {
        var missing = new TreeSet<>(needed());
        missing.addAll(enums());
        missing.removeAll(texts.keys());
        assertThat(missing).isEmpty();
    }

    @Test
    void allWordsAreUsed() {
        var used = new TreeSet<>(needed());
        used.addAll(enums());
        used.addAll(all(LITERAL));
        var idle = new TreeSet<>(texts.keys());
        idle.removeIf(
                key -> {
                    var stem = key.replaceFirst("\\.[^.]+$", "");
                    return used.contains(key)
                            || used.contains(stem)
                            || used.contains(afterFirstDot(key))
                            || used.contains(afterFirstDot(stem))
                            || used.contains(afterFirstDot(stem) + ".");
                });
        assertThat(idle).isEmpty();
    }
}
