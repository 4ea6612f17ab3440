package org.plenary.desk;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What is known about a backup.
 *
 * @param changes in the journal it holds
 * @param head the hash that stands for that journal
 * @param notes captured in it; null when it was not looked into
 */
public record BackupFacts(Path file, Instant at, long changes, String head, @Nullable Long notes) {}
