package org.plenary.store.backup;

import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Source;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.Box;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.NewerException;
import org.plenary.store.keys.SubjectKeys;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One backup: a zip with the journal up to some change, the key file and the keys of people and
 * notes, all as sealed as they are in the folder. The tables are not in it; they follow.
 */
public final class BackupFile {

    public static final String ENDING = ".plenary-backup";

    /** Follows the name of a file that is still being written. */
    static final String DRAFT = ".new";

    private static final String MANIFEST = "manifest.json";
    private static final int VERSION = 1;
    private static final int CHUNK = 64 * 1024;
    private static final long LIMIT = 2L * 1024 * 1024 * 1024 - 1024;
    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    /**
     * What a backup says about itself.
     *
     * @param position of the last change in it
     * @param head the hash that stands for the whole journal up to there
     */
    public record Manifest(UUID assembly, Instant at, long position, String head) {

        public Manifest {
            if (position < 1 || !HEAD.matcher(head).matches()) {
                throw new IllegalArgumentException("record " + position);
            }
        }

        /** The name of such a file; names sort by time, and no two copies that parted share one. */
        public String fileName() {
            return "%s-%06d-%s%s"
                    .formatted(NAME.format(at), position, head.substring(0, 8), ENDING);
        }
    }

    /**
     * What goes into a backup, taken at one moment.
     *
     * @param length of the journal at that moment, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(
            Manifest manifest, byte[] keyFile, byte[] subjects, Journal journal, long length) {}

    private final Path file;
    private final Manifest manifest;

    private BackupFile(Path file, Manifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    /**
     * Writes beside the place, forces, gives the file its name, and opens and counts what is there.
     *
     * @param box of the journal, for counting
     * @throws IOException when it could not be written or is not what it should be
     */
    public static BackupFile write(Disk disk, Path folder, Content content, Box box)
            throws IOException {
        var target = folder.resolve(content.manifest().fileName());
        var draft = folder.resolve(target.getFileName() + DRAFT);
        Files.deleteIfExists(draft);
        try {
            try (var out = disk.append(draft)) {
                zip(out, content);
                out.force();
            }
            read(draft).check(box);
            disk.move(draft, target);
            disk.forceFolder(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
        return read(target);
    }

    private static void zip(Disk.AppendFile out, Content content) throws IOException {
        try (var zip = new ZipOutputStream(streamTo(out))) {
            zip.setLevel(Deflater.NO_COMPRESSION); // sealed bytes do not become smaller
            var manifest = content.manifest();
            var json =
                    JSON.createObjectNode()
                            .put("format", VERSION)
                            .put("assembly", manifest.assembly().toString())
                            .put("at", manifest.at().toString())
                            .put("position", manifest.position())
                            .put("head", manifest.head());
            put(zip, MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            put(zip, KeyFile.NAME, content.keyFile());
            put(zip, SubjectKeys.NAME, content.subjects());
            zip.putNextEntry(new ZipEntry(Journal.NAME));
            for (long at = 0; at < content.length(); at += CHUNK) {
                int length = (int) Math.min(CHUNK, content.length() - at);
                zip.write(content.journal().bytes(at, length));
            }
            zip.closeEntry();
        }
    }

    /** In large pieces: the zip writes small ones. */
    private static OutputStream streamTo(Disk.AppendFile out) {
        return new BufferedOutputStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        out.append(new byte[] {(byte) b});
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.append(Arrays.copyOfRange(bytes, offset, offset + length));
                    }
                },
                CHUNK);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * @throws NewerException when a later version made it
     * @throws IOException when it is no backup, or damaged
     */
    public static BackupFile read(Path file) throws IOException {
        try {
            var json = JSON.readTree(entry(file, MANIFEST));
            int format = json.path("format").asInt(0);
            if (format > VERSION) {
                throw new NewerException(format, VERSION);
            }
            return new BackupFile(
                    file,
                    new Manifest(
                            UUID.fromString(json.required("assembly").asString()),
                            Instant.parse(json.required("at").asString()),
                            json.required("position").asLong(),
                            json.required("head").asString()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new ZipException("no backup");
        }
    }

    private static byte[] entry(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(name);
            if (entry == null || entry.getSize() > LIMIT) {
                throw new ZipException("no backup");
            }
            try (var in = zip.getInputStream(entry)) {
                var bytes = in.readNBytes((int) LIMIT);
                if (bytes.length != entry.getSize()) {
                    throw new ZipException("damaged");
                }
                return bytes;
            }
        }
    }

    public Path file() {
        return file;
    }

    public Manifest manifest() {
        return manifest;
    }

    public byte[] keyFile() throws IOException {
        return entry(file, KeyFile.NAME);
    }

    public byte[] subjects() throws IOException {
        return entry(file, SubjectKeys.NAME);
    }

    /** The journal in it, as sealed as it was. */
    public Source journal() throws IOException {
        return new Source.Bytes(entry(file, Journal.NAME));
    }

    /** Opens every record and counts them. */
    public void check(Box box) throws IOException {
        Journal.check(journal(), manifest.assembly(), box, manifest.position(), manifest.head());
    }

    /** The same backup without some keys of people and notes; tells whether it had any of them. */
    public boolean forget(Disk disk, Collection<Integer> doomed) throws IOException {
        var before = subjects();
        var after = SubjectKeys.without(before, doomed);
        if (Arrays.equals(before, after)) {
            return false;
        }
        var draft = file.resolveSibling(file.getFileName() + DRAFT);
        Files.deleteIfExists(draft);
        try {
            try (var out = disk.append(draft)) {
                try (var zip = new ZipOutputStream(streamTo(out))) {
                    zip.setLevel(Deflater.NO_COMPRESSION);
                    put(zip, MANIFEST, entry(file, MANIFEST));
                    put(zip, KeyFile.NAME, keyFile());
                    put(zip, SubjectKeys.NAME, after);
                    put(zip, Journal.NAME, entry(file, Journal.NAME));
                }
                out.force();
            }
            checkForgotten(draft, after);
            disk.move(draft, file);
            disk.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    /** It takes the place of the only backup there may be, so it is read as it lies there. */
    private void checkForgotten(Path draft, byte[] subjects) throws IOException {
        boolean isSame = Arrays.equals(entry(draft, SubjectKeys.NAME), subjects);
        for (var name : List.of(MANIFEST, KeyFile.NAME, Journal.NAME)) {
            isSame = isSame && Arrays.equals(entry(draft, name), entry(file, name));
        }
        if (!isSame) {
            throw new ZipException("the disk did not keep what was written");
        }
    }
}
