package org.plenary.desk;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What is known about a backup, or about what can be read of a folder.
 *
 * @param changes in the journal it holds
 * @param head the hash that stands for that journal
 * @param notes captured in it; null when it was not looked into
 * @param missing how many changes there were at least that are not in it
 * @param unreadable how many keys of people and notes are damaged in it
 */
public record BackupFacts(
        Path file,
        Instant at,
        long changes,
        String head,
        @Nullable Long notes,
        long missing,
        long unreadable) {}
