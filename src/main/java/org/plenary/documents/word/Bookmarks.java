package org.plenary.documents.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of bookmarks as Word allows them: a letter first, then letters, digits and underscores, at
 * most 40 in all, and different from each other even when case is ignored.
 */
final class Bookmarks {

    private static final int LONGEST = 40;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(String id) {
        return names.computeIfAbsent(id, this::name);
    }

    private String name(String id) {
        var plain = id.replaceAll("[^A-Za-z0-9_]", "_");
        var start = Character.isLetter(plain.charAt(0)) ? plain : "p_" + plain;
        var name = start.substring(0, Math.min(start.length(), LONGEST));
        for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
            var suffix = "_" + again;
            var stem = start.substring(0, Math.min(start.length(), LONGEST - suffix.length()));
            name = stem + suffix;
        }
        return name;
    }
}
