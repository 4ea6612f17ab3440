package org.plenary.members;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.Ordered;
import org.plenary.assembly.Personal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody who replied and may be drawn.
 *
 * @param features value by feature, for every feature of the pool, in the order of the file
 * @param details everything else the reply said, by column heading: name, address, e-mail ...
 * @param household people with the same text live at one address; null when nothing is known, which
 *     makes nobody a housemate
 */
public record Respondent(
        PersonId id,
        @Personal Map<String, String> features,
        @Personal Map<String, String> details,
        @Personal @Nullable String household)
        implements Erasable {

    private static final Pattern REACHES =
            Pattern.compile("(?i)phone|mobile|\\bcell|\\btel|mail|telefon|handy|portable");

    public Respondent {
        features = Ordered.copyOf(features);
        details = Ordered.copyOf(details);
    }

    @Override
    public String subject() {
        return "person:" + id;
    }

    public boolean has(FeatureValue wanted) {
        return wanted.value().equals(features.get(wanted.feature()));
    }

    /**
     * First and last name as far as the reply gives them under headings that are known; else the
     * id.
     */
    public String displayName() {
        var name = detail("name", "full name", "fullname", "vollständiger name", "nom complet");
        if (name.isEmpty()) {
            var first = detail("first name", "firstname", "given name", "forename", "vorname");
            var last = detail("last name", "lastname", "surname", "family name", "nachname");
            name = (first + " " + last).strip();
        }
        return name.isEmpty() ? id.value() : name;
    }

    /** Telephone numbers and e-mail addresses, in the order of the file; empty when it has none. */
    public List<String> reachedBy() {
        return details.entrySet().stream()
                .filter(detail -> REACHES.matcher(detail.getKey()).find())
                .map(Map.Entry::getValue)
                .filter(value -> !Spelling.isPlaceholder(value))
                .toList();
    }

    private String detail(String... headings) {
        for (var heading : headings) {
            for (var detail : details.entrySet()) {
                var plain = detail.getKey().toLowerCase(Locale.ROOT).replace('_', ' ').strip();
                if (plain.equals(heading)) {
                    return detail.getValue();
                }
            }
        }
        return "";
    }
}
