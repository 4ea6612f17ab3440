package org.plenary.store.backup;

import org.plenary.store.disk.Disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells one stick from another by a small file beside the copies: a computer gives every stick that
 * is put into it the same place, one after the other.
 */
public final class Medium {

    public static final String NAME = "plenary-copies.id";

    private static final Logger LOG = Logger.getLogger(Medium.class.getName());

    private Medium() {}

    /** Empty when there is none, or none that can be read. */
    public static Optional<String> at(Path place) {
        var file = place.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(Files.readString(file).strip()).toString());
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "a stick does not say which one it is", e);
            return Optional.empty();
        }
    }

    /** The one that is there, or a new one. */
    public static String mark(Disk disk, Path place) throws IOException {
        var found = at(place);
        if (found.isPresent()) {
            return found.get();
        }
        var fresh = UUID.randomUUID().toString();
        Disk.replace(disk, place.resolve(NAME), fresh.getBytes(StandardCharsets.US_ASCII));
        return fresh;
    }
}
