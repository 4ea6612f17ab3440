package org.plenary.store;

import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.Box;
import org.plenary.store.keys.SubjectKeys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where opening may begin, so that it does not begin at the first change: what was understood of
 * the journal up to some change, and a copy of the tables made then or a little later. It is
 * believed when every byte is what was written, and holds nothing that the journal does not say.
 *
 * <pre>
 * tables.checkpoint       sealed: program:utf  position:long  head:utf
 *                         hash of the tables:32  history  owners of keys
 * checkpoint-….db         the tables, named after their hash
 * </pre>
 *
 * After an erasure there is none, and one from before it is never used.
 */
final class Checkpoint {

    static final String NAME = "tables.checkpoint";

    private static final Logger LOG = Logger.getLogger(Checkpoint.class.getName());

    /** Raised when history understands a change in another way. */
    private static final int FORMAT = 2;

    /** In bytes; with thirty thousand notes it has two million. */
    private static final long LARGEST = 256L << 20;

    private static final String TABLES = "checkpoint-";
    private static final String FRESH = TABLES + "new";
    private static final int HASH = 32;

    private final Disk disk;
    private final Path folder;
    private final Box box;
    private final String program;
    private final byte[] context;
    private final Object keeping = new Object();
    private int forgotten;

    /**
     * @param kinds of changes this program knows: one that knows others understands them itself
     */
    Checkpoint(Disk disk, Path folder, UUID assembly, Box box, Set<String> kinds) {
        this.disk = disk;
        this.folder = folder;
        this.box = box;
        program = "%d %d %s".formatted(FORMAT, Tables.SHAPE, kinds);
        context =
                ByteBuffer.allocate(16)
                        .putLong(assembly.getMostSignificantBits())
                        .putLong(assembly.getLeastSignificantBits())
                        .array();
    }

    /**
     * What was understood at some moment.
     *
     * @param forgotten how often a checkpoint had been taken away since the folder was opened
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mark(long position, String head, byte[] understood, int forgotten) {}

    /** What there is to begin with. */
    record Begin(long position, String head, Path tables, History history) {}

    /** Makes a copy of the tables in a file that is not there yet. */
    @FunctionalInterface
    interface Copying {
        void to(Path file) throws IOException;
    }

    /** Remembers what is understood now; quick, so that nobody has to wait. */
    synchronized Mark mark(long position, String head, History history, SubjectKeys owners) {
        var understood = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(understood)) {
            history.write(out);
            owners.writeOwners(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Mark(position, head, understood.toByteArray(), forgotten);
    }

    /**
     * Keeps it in the place of the one before.
     *
     * @param tables copies tables that hold at least what was understood at the mark
     */
    void keep(Mark mark, Copying tables) throws IOException {
        synchronized (keeping) {
            var fresh = folder.resolve(FRESH);
            try {
                clear(Checkpoint::isFresh);
                tables.to(fresh);
                try (var file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
                replace(mark, fresh, hash(fresh));
            } finally {
                clear(Checkpoint::isFresh);
            }
        }
    }

    private synchronized void replace(Mark mark, Path fresh, byte[] hash) throws IOException {
        if (mark.forgotten() != forgotten) {
            return; // it still has what nobody may have any more
        }
        var named = tables(hash);
        disk.move(fresh, named);
        Disk.replace(disk, folder.resolve(NAME), box.seal(bytes(mark, hash), context));
        clear(file -> !file.equals(named) && !file.endsWith(NAME));
    }

    private Path tables(byte[] hash) {
        return folder.resolve(TABLES + HexFormat.of().formatHex(hash, 0, 8) + ".db");
    }

    private byte[] bytes(Mark mark, byte[] hash) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(program);
            out.writeLong(mark.position());
            out.writeUTF(mark.head());
            out.write(hash);
            out.write(mark.understood());
        }
        return bytes.toByteArray();
    }

    private static byte[] hash(Path file) throws IOException {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * @param owners learns which key belongs to whom; knows nothing when there is no checkpoint
     * @return empty when there is none, or one that cannot be believed or is of another program
     */
    synchronized Optional<Begin> find(SubjectKeys owners) {
        var file = folder.resolve(NAME);
        try {
            clear(Checkpoint::isFresh); // from a session that was broken off
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var open = box.open(bytes(), context);
            try (var in = new DataInputStream(new ByteArrayInputStream(open))) {
                if (!in.readUTF().equals(program)) {
                    return Optional.empty();
                }
                long position = in.readLong();
                var head = in.readUTF();
                var hash = in.readNBytes(HASH);
                var tables = tables(hash);
                if (!MessageDigest.isEqual(hash, hash(tables))) {
                    throw new IOException("the copy of the tables is not what was written");
                }
                var history = History.read(in);
                owners.readOwners(in);
                return Optional.of(new Begin(position, head, tables, history));
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(Level.INFO, "the checkpoint is not used: {0}", e.getMessage());
            owners.belongToNobody();
            return Optional.empty();
        }
    }

    /**
     * Takes it away, because something of what it holds is erased or wrong. One that is just being
     * made is not kept, and waited for.
     *
     * @return whether nothing of it is left; what is left is never used, and goes with the next one
     */
    boolean forget() {
        synchronized (this) {
            forgotten++;
            clear(file -> !isFresh(file));
        }
        synchronized (keeping) {
            return clear(_ -> true);
        }
    }

    /** How far the journal had gone when it was kept, if anything is known. Writes nothing. */
    Journal.Known known() {
        try {
            var open = box.open(bytes(), context);
            try (var in = new DataInputStream(new ByteArrayInputStream(open))) {
                in.readUTF(); // whichever program it was: what follows is the same in all of them
                return new Journal.Known(in.readLong(), in.readUTF());
            }
        } catch (IOException | GeneralSecurityException e) {
            return Journal.Known.NOTHING;
        }
    }

    private byte[] bytes() throws IOException {
        var file = folder.resolve(NAME);
        if (Files.size(file) > LARGEST) {
            throw new IOException("no checkpoint is so large");
        }
        return Files.readAllBytes(file);
    }

    private static boolean isFresh(Path file) {
        return file.getFileName().toString().startsWith(FRESH);
    }

    private boolean clear(Predicate<Path> doomed) {
        boolean isClear = true;
        try (var files = Files.newDirectoryStream(folder, "{" + NAME + "," + TABLES + "*}")) {
            for (var file : files) {
                isClear &= !doomed.test(file) || isDeleted(file);
            }
            return isClear;
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "the folder cannot be looked through", e);
            return false;
        }
    }

    private static boolean isDeleted(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "part of a checkpoint cannot be taken away", e);
            return false;
        }
    }
}
