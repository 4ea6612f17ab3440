package org.plenary.sortition;

import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names by which the public knows people: numbers in a random order, which say nothing about
 * anybody, and for each person a random opening that seals what the commitment says about them.
 */
final class Pseudonyms {

    private final Map<PersonId, String> names = new HashMap<>();
    private final Map<PersonId, String> openings = new HashMap<>();

    /**
     * @param secret known to organiser and observers only; whoever knows it knows all pseudonyms
     */
    Pseudonyms(Pool pool, Seed secret) {
        int n = pool.size();
        var numbers = new int[n];
        var random = secret.random("sortition.pseudonyms");
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = i;
        }
        int digits = Math.max(3, Integer.toString(n).length());
        for (int i = 0; i < n; i++) {
            var person = pool.respondents().get(i).id();
            names.put(person, "R%0".concat(digits + "d").formatted(numbers[i] + 1));
            var sealed = Hashes.sha256(secret.text() + "\nopening\n" + person.value());
            openings.put(person, sealed.substring(0, 32));
        }
    }

    /**
     * A secret for draws that must be repeatable from pool and seed alone. To guess it one would
     * have to know every id, every feature and every detail of everybody in the pool.
     */
    static Seed secretOf(Pool pool, String seed) {
        var all = new StringBuilder("plenary pseudonyms\n").append(seed);
        for (var respondent : pool.respondents()) {
            all.append('\n').append(respondent.id().value()).append('\n');
            all.append(new TreeMap<>(respondent.features()));
            all.append(new TreeMap<>(respondent.details()));
        }
        return new Seed(Hashes.sha256(all.toString()));
    }

    String of(PersonId person) {
        return names.getOrDefault(person, "");
    }

    String opening(PersonId person) {
        return openings.getOrDefault(person, "");
    }

    /** Says nothing about the person to anybody who does not have the opening. */
    String commitment(Respondent respondent, String household, Pool pool) {
        var text = new StringBuilder();
        text.append(opening(respondent.id())).append('\n');
        text.append(of(respondent.id())).append('\n');
        text.append(household).append('\n');
        for (var feature : pool.features()) {
            text.append(feature).append('=');
            text.append(respondent.features().getOrDefault(feature, "")).append('\n');
        }
        return Hashes.sha256(text.toString());
    }
}
