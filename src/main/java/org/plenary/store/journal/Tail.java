package org.plenary.store.journal;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Patient;
import org.plenary.store.disk.Source;
import org.plenary.store.keys.Box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The last records of a journal once more, in a file beside it, for a journal that is damaged or
 * was cut. A record gets here when the journal has it. Nobody waits for the disk to confirm it, and
 * when it cannot be written the journal goes on without it.
 */
public final class Tail implements AutoCloseable {

    public static final String NAME = "journal-tail.log";

    /** What it was until it was begun anew, so that there always is enough of it. */
    public static final String BEFORE = "journal-tail-before.log";

    private static final Logger LOG = Logger.getLogger(Tail.class.getName());

    /** In bytes: then it is begun anew. */
    private static final int FULL = 2 * 1024 * 1024;

    private final Disk disk;
    private final Path folder;
    private Disk.@Nullable AppendFile file;

    public Tail(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** What is there of it, which may begin and end in the middle of a record. */
    public List<Source> parts() {
        var parts = new ArrayList<Source>();
        for (var name : List.of(NAME, BEFORE)) {
            var part = folder.resolve(name);
            try {
                if (Files.isRegularFile(part)) {
                    parts.add(new Source.Bytes(Patient.all(part)));
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a copy of the last records cannot be opened", e);
            }
        }
        return parts;
    }

    /**
     * What it says about the end of the journal.
     *
     * @param last record in it that is whole; nothing is known when there is none
     * @param reached position of the last record in it, whole or not; 0 when none is whole
     */
    public record End(Journal.Known last, long reached) {}

    public End end(UUID assembly, Box box) throws IOException {
        long reached = 0;
        for (var part : parts()) {
            for (var found : Salvage.frames(part, 0).reversed()) {
                long position = found.frame().position();
                reached = Math.max(reached, position);
                var record = found.in(part);
                if (Scan.open(record, assembly, position, box) != null) {
                    var head = HexFormat.of().formatHex(Frame.hash(record));
                    return new End(new Journal.Known(position, head), reached);
                }
            }
        }
        return new End(Journal.Known.NOTHING, 0);
    }

    /** Goes on from a journal, which is whole and counts if they differ. */
    public void follow(Journal journal, Journal.Known last) {
        try {
            var opened = disk.append(folder.resolve(NAME));
            file = opened;
            if (last.position() != journal.position() || !last.head().equals(journal.head())) {
                Files.deleteIfExists(folder.resolve(BEFORE));
                opened.cutTo(0);
                long from = Math.max(0, journal.size() - FULL / 2);
                opened.append(journal.bytes(from, (int) (journal.size() - from)));
            }
        } catch (IOException | RuntimeException e) {
            giveUp(e);
        }
    }

    public void add(Journal.Prepared record) {
        var open = file;
        if (open == null) {
            return;
        }
        try {
            if (open.size() > FULL) {
                open = begunAnew(open);
            }
            open.append(record.bytes());
        } catch (IOException | RuntimeException e) {
            giveUp(e);
        }
    }

    private Disk.AppendFile begunAnew(Disk.AppendFile full) throws IOException {
        full.close();
        disk.move(folder.resolve(NAME), folder.resolve(BEFORE));
        disk.forceFolder(folder);
        var begun = disk.append(folder.resolve(NAME));
        file = begun;
        return begun;
    }

    /**
     * Until the assembly is opened again. One that does not go on must not be taken for the end of
     * the journal.
     */
    private void giveUp(Exception reason) {
        LOG.log(Level.WARNING, "the last records are no longer kept twice", reason);
        close();
        try {
            Files.deleteIfExists(folder.resolve(NAME));
            Files.deleteIfExists(folder.resolve(BEFORE));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an old copy of the last records stays", e);
        }
    }

    @Override
    public void close() {
        try (var open = file) {
            file = null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the last records were not closed in order", e);
        }
    }
}
