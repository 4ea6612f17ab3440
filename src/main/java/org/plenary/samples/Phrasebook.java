package org.plenary.samples;

import org.plenary.notes.Kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What people say, by theme and kind, and what scribes add behind it. */
final class Phrasebook {

    private static final List<String> FILES =
            List.of(
                    "phrases-1.txt",
                    "phrases-2.txt",
                    "phrases-3.txt",
                    "phrases-4.txt",
                    "phrases-5.txt");

    private final SequencedMap<String, String> themes = new LinkedHashMap<>();
    private final Map<String, Map<Kind, List<Phrase>>> phrases = new LinkedHashMap<>();
    private final Map<Kind, List<Phrase>> asides = new EnumMap<>(Kind.class);
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    Phrasebook() {
        for (var file : FILES) {
            read(Lists.lines(file));
        }
    }

    private void read(List<String> lines) {
        var theme = "";
        List<String> list = new ArrayList<>();
        List<Phrase> aside = null;
        for (var line : lines) {
            if (line.startsWith("= ")) {
                list = new ArrayList<>();
                lists.put(line.substring(2), list);
            } else if (line.startsWith("## ")) {
                theme = key(line.substring(3));
                list = new ArrayList<>();
                aside = null;
            } else if (line.startsWith("~ ")) {
                aside = asides.computeIfAbsent(kind(line.charAt(2)), _ -> new ArrayList<>());
            } else if (aside != null) {
                aside.add(new Phrase(line));
            } else if (theme.isEmpty()) {
                list.add(line);
            } else {
                phrases.computeIfAbsent(theme, _ -> new EnumMap<>(Kind.class))
                        .computeIfAbsent(kind(line.charAt(0)), _ -> new ArrayList<>())
                        .add(new Phrase(line.substring(2)));
            }
        }
    }

    /** {@code wall | The wall and the gate}, or only the key of a theme that is known. */
    private String key(String heading) {
        int bar = heading.indexOf(" | ");
        if (bar < 0) {
            return heading;
        }
        themes.put(heading.substring(0, bar), heading.substring(bar + 3));
        return heading.substring(0, bar);
    }

    private static Kind kind(char key) {
        return Kind.of(key).orElseThrow(() -> new IllegalStateException("no kind " + key));
    }

    /** Name by key, in the order of the book. */
    SequencedMap<String, String> themes() {
        return themes;
    }

    List<Phrase> phrases(String theme, Kind kind) {
        return phrases.getOrDefault(theme, Map.of()).getOrDefault(kind, List.of());
    }

    List<Phrase> asides(Kind kind) {
        return asides.getOrDefault(kind, List.of());
    }

    Map<String, List<String>> lists() {
        return lists;
    }
}
