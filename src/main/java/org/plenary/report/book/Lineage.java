package org.plenary.report.book;

import org.plenary.assembly.NoteId;
import org.plenary.decisions.Recommendation;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Standing.Status;
import org.plenary.notes.Note;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which notes a recommendation rests on, and what became of all the others. */
final class Lineage {

    private final Facts facts;
    private final Map<NoteId, Note> notes = new LinkedHashMap<>();

    Lineage(Facts facts) {
        this.facts = facts;
        facts.notes().stream().filter(n -> !n.struck()).forEach(n -> notes.put(n.id(), n));
    }

    /** In the order they were linked; a note that was struck since is no longer among them. */
    List<Note> behind(Recommendation recommendation) {
        return recommendation.notes().stream().filter(notes::containsKey).map(notes::get).toList();
    }

    /** At how many tables on how many occasions the notes were taken: table and block together. */
    static long tables(List<Note> notes) {
        return notes.stream().map(Note::table).filter(table -> table > 0).distinct().count();
    }

    /**
     * What became of every note that counts: used + merged + parked + open = all.
     *
     * @param parkedFor number of notes by reason
     */
    record Ledger(
            int all, int used, int merged, int parked, int open, Map<String, Integer> parkedFor) {}

    Ledger ledger() {
        int used = 0;
        int merged = 0;
        int open = 0;
        var parked = new LinkedHashMap<String, Integer>();
        var restedOn = new HashMap<NoteId, Boolean>();
        for (var standing : facts.standings()) {
            if (standing.status() != Status.WITHDRAWN) {
                standing.recommendation().notes().forEach(id -> restedOn.put(id, true));
            }
        }
        for (var id : notes.keySet()) {
            var reason = facts.fates().parked().get(id);
            if (restedOn.containsKey(id)) {
                used++;
            } else if (facts.fates().merged().containsKey(id)) {
                merged++;
            } else if (reason != null) {
                parked.merge(reason, 1, Integer::sum);
            } else {
                open++;
            }
        }
        int parkedInAll = parked.values().stream().mapToInt(Integer::intValue).sum();
        return new Ledger(notes.size(), used, merged, parkedInAll, open, parked);
    }

    List<Standing> standings(Status... wanted) {
        var list = List.of(wanted);
        return facts.standings().stream().filter(s -> list.contains(s.status())).toList();
    }
}
