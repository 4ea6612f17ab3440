package org.plenary.notes;

import org.plenary.assembly.NoteId;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds notes while somebody types. Every word of a query must begin a word of the note; case and
 * accents do not matter. Kept in memory; safe to use from several threads.
 */
public final class NoteIndex {

    private final TreeMap<String, BitSet> placesOf = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<NoteId, Integer> placeOf = new HashMap<>();
    private final BitSet there = new BitSet();

    /**
     * @param inOrder as they are to be found
     */
    public NoteIndex(Collection<Note> inOrder) {
        inOrder.forEach(this::put);
    }

    /** Adds a note after all others, or replaces the one with its id where it is. */
    public synchronized void put(Note note) {
        var known = placeOf.get(note.id());
        int place = known == null ? notes.size() : known;
        if (known == null) {
            notes.add(note);
            placeOf.put(note.id(), place);
        } else {
            forget(notes.get(place), place);
            notes.set(place, note);
        }
        there.set(place);
        for (var word : new HashSet<>(Words.of(note.text()))) {
            placesOf.computeIfAbsent(word, _ -> new BitSet()).set(place);
        }
    }

    public synchronized void remove(NoteId note) {
        var place = placeOf.remove(note);
        if (place != null) {
            forget(notes.get(place), place);
            there.clear(place);
        }
    }

    private void forget(Note note, int place) {
        for (var word : Words.of(note.text())) {
            var places = placesOf.get(word);
            if (places != null) {
                places.clear(place);
                if (places.isEmpty()) {
                    placesOf.remove(word);
                }
            }
        }
    }

    /**
     * @param query words or their beginnings; none finds everything
     */
    public synchronized List<Note> find(String query, NoteFilter filter) {
        var places = (BitSet) there.clone();
        for (var word : new HashSet<>(Words.of(query))) {
            places.and(beginning(word));
        }
        return places.stream().mapToObj(notes::get).filter(filter::lets).toList();
    }

    private BitSet beginning(String word) {
        var places = new BitSet();
        placesOf.subMap(word, word + Character.MAX_VALUE).values().forEach(places::or);
        return places;
    }

    /** How many notes there are, struck ones too. */
    public synchronized int size() {
        return placeOf.size();
    }
}
