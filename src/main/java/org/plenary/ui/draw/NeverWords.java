package org.plenary.ui.draw;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.ClashWords;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.sortition.NoChance;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Who cannot be drawn and why, for the organiser's eyes before a draw. */
final class NeverWords {

    /** So many people without a chance are named one by one. */
    private static final int NAMED = 6;

    private final Texts texts;
    private final @Nullable Pool pool;

    NeverWords(Texts texts, @Nullable Pool pool) {
        this.texts = texts;
        this.pool = pool;
    }

    /** People with the same reason in one sentence. */
    List<String> of(List<NoChance> found) {
        var words = new ClashWords(texts);
        var people = new LinkedHashMap<String, List<PersonId>>();
        for (var group : found) {
            people.computeIfAbsent(String.join(" ", words.of(group)), _ -> new ArrayList<>())
                    .addAll(group.people());
        }
        return people.entrySet().stream().map(e -> words(e.getValue(), e.getKey())).toList();
    }

    /** The first few by name. */
    private String words(List<PersonId> people, String why) {
        var names = people.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        int more = people.size() - NAMED;
        var who = more > 0 ? texts.get("draw.never.more", "names", names, "more", more) : names;
        return texts.get("draw.never", "who", who, "why", why);
    }

    private String name(PersonId id) {
        return pool == null
                ? id.value()
                : pool.respondents().stream()
                        .filter(person -> person.id().equals(id))
                        .map(Respondent::displayName)
                        .findFirst()
                        .orElse(id.value());
    }
}
