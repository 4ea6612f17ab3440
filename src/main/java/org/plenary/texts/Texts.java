package org.plenary.texts;

import org.plenary.assembly.Problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of one language, with named places: {@code Row {row} was not imported}. The language of
 * the window and of a report are chosen apart from each other.
 */
public final class Texts {

    private final Properties words = new Properties();

    /**
     * @param language a BCP 47 tag for which there is a bundle; {@code en} always is there
     */
    public Texts(String language) {
        var name = language + ".properties";
        try (var stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no texts in " + language);
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param arguments name, value, name, value ...
     */
    public String get(String key, Object... arguments) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(String.valueOf(arguments[i]), String.valueOf(arguments[i + 1]));
        }
        return get(key, named);
    }

    /** The key itself when there are no words for it, so that a gap is seen and nothing stops. */
    public String get(String key, Map<String, String> arguments) {
        var text = words.getProperty(key, key);
        for (var argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** What happened and where, without the rest. */
    public String title(Problem problem) {
        return get("problem." + problem.key() + ".title", problem.arguments());
    }

    /** What happened, where, what is unharmed and what to do next, as one paragraph. */
    public String sentence(Problem problem) {
        var sentence = new StringBuilder();
        for (var part : new String[] {".title", ".text", ".remedy"}) {
            var key = "problem." + problem.key() + part;
            if (!has(key)) {
                continue;
            }
            var words = get(key, problem.arguments());
            sentence.append(sentence.isEmpty() ? "" : " ").append(words);
            if (part.equals(".title") && !words.endsWith(".")) {
                sentence.append('.');
            }
        }
        return sentence.isEmpty() ? problem.toString() : sentence.toString();
    }
}
