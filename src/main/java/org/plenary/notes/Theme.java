package org.plenary.notes;

import org.plenary.assembly.ThemeId;

/**
 * What notes are gathered under.
 *
 * @param name in members' words where they gave it one
 * @param number 1, 2, 3 ...; the first nine are the digits of their keys. It stays with the theme
 *     when another one is removed.
 * @param proposed brought by a kit or a scribe and not yet accepted by the theme team
 */
public record Theme(ThemeId id, String name, int number, boolean proposed) {

    public Theme {
        if (name.isBlank() || number < 1) {
            throw new IllegalArgumentException("theme %s, number %d".formatted(id, number));
        }
    }
}
