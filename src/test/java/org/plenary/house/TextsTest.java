package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Change;
import org.plenary.texts.Texts;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final List<Class<?>> HOUSE = house();

    private final Texts texts = new Texts("en");
    private final String sources = sources();

    /** Every class of the program, none of them initialised. */
    private static List<Class<?>> house() {
        try {
            var source = Texts.class.getProtectionDomain().getCodeSource().getLocation();
            var root = Path.of(source.toURI());
            var all = new ArrayList<Class<?>>();
            try (var files = Files.walk(root.resolve("org/plenary"))) {
                for (var file : files.map(root::relativize).map(Path::toString).toList()) {
                    if (file.endsWith(".class") && !file.endsWith("-info.class")) {
                        var name = file.replace(".class", "").replace(File.separatorChar, '.');
                        all.add(Class.forName(name, false, Texts.class.getClassLoader()));
                    }
                }
            }
            return all;
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

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
                .filter(type -> Change.class.isAssignableFrom(type) && !type.isInterface())
                .map(type -> "change." + nameOf(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With the class it is in, if any: {@code Appearance.Tone}. */
    private static String nameOf(Class<?> type) {
        return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
    }

    /** {@code word.Mandate.ADVISORY} for every constant of an enum that has any words. */
    private Set<String> enums() {
        var words = new TreeSet<String>();
        for (var type : HOUSE) {
            var begin = "word." + nameOf(type) + ".";
            if (type.isEnum() && texts.keys().stream().anyMatch(key -> key.startsWith(begin))) {
                Arrays.stream(type.getDeclaredFields())
                        .filter(Field::isEnumConstant)
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
