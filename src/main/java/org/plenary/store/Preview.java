package org.plenary.store;

import org.plenary.store.backup.BackupFile;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup contains, or a folder as far as it is whole.
 *
 * @param kinds how many changes there are of each kind, such as {@code note.captured}
 * @param latest when the last change in it was made
 * @param missing how many changes there were at least that are not in it
 * @param unreadable how many keys of people and notes are damaged in it
 */
public record Preview(
        BackupFile.Manifest manifest,
        SortedMap<String, Long> kinds,
        Instant latest,
        long missing,
        long unreadable) {

    public Preview {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    public long count(String kind) {
        return kinds.getOrDefault(kind, 0L);
    }
}
