package org.plenary.store.keys;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Patient;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code key.json}: the data key of an assembly under one or two locks, or open for a training
 * copy. It lies in the folder twice, because without it nothing can be read.
 */
public final class KeyFile {

    public static final String NAME = "key.json";
    static final String COPY = "key-copy.json";

    private static final int VERSION = 1;
    private static final int SALT = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What holds the data key. */
    private enum Kind {
        OPEN,
        PASSWORD,
        RECOVERY
    }

    /** The data key, wrapped; for a training copy as it is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Lock(Kind kind, KeyCost cost, byte[] salt, byte[] key) {}

    /** The key file is not there, or neither copy of it is what was written. */
    public static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1L;

        DamagedException() {
            super("the key file is damaged");
        }
    }

    private static final Logger LOG = Logger.getLogger(KeyFile.class.getName());

    private final UUID assembly;
    private final List<Lock> locks;

    private KeyFile(UUID assembly, List<Lock> locks) {
        this.assembly = assembly;
        this.locks = List.copyOf(locks);
    }

    /** For a training copy: the key lies beside what it opens. */
    public static KeyFile open(UUID assembly, DataKey key) {
        var lock = new Lock(Kind.OPEN, new KeyCost(8, 1), new byte[0], key.secret().clone());
        return new KeyFile(assembly, List.of(lock));
    }

    public static KeyFile locked(
            UUID assembly,
            DataKey key,
            Secret.Password password,
            RecoveryKey recovery,
            KeyCost cost) {
        var file = new KeyFile(assembly, List.of());
        return file.with(file.lock(Kind.RECOVERY, key, recovery.secret(), cost))
                .withPassword(key, password, cost);
    }

    /** The same key under another password; the old one opens older backups only. */
    public KeyFile withPassword(DataKey key, Secret.Password password, KeyCost cost) {
        var secret = bytes(password);
        try {
            return with(lock(Kind.PASSWORD, key, secret, cost));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The same key under other recovery words, for when the printed page was seen by somebody. */
    public KeyFile withRecovery(DataKey key, RecoveryKey recovery, KeyCost cost) {
        return with(lock(Kind.RECOVERY, key, recovery.secret(), cost));
    }

    private KeyFile with(Lock lock) {
        var others = new ArrayList<>(locks);
        others.removeIf(other -> other.kind() == lock.kind() || other.kind() == Kind.OPEN);
        others.add(lock);
        return new KeyFile(assembly, others);
    }

    private Lock lock(Kind kind, DataKey key, byte[] secret, KeyCost cost) {
        var random = new SecureRandom();
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var wrapping = cost.stretched(secret, salt);
        var wrapped = new Box(wrapping, random).seal(key.secret(), context(kind, cost));
        Arrays.fill(wrapping, (byte) 0);
        return new Lock(kind, cost, salt, wrapped);
    }

    private byte[] context(Kind kind, KeyCost cost) {
        return "%s %s %d %d"
                .formatted(assembly, kind, cost.memory(), cost.passes())
                .getBytes(StandardCharsets.UTF_8);
    }

    public UUID assembly() {
        return assembly;
    }

    /** Whether anybody can read this assembly, which every screen then says. */
    public boolean isOpen() {
        return locks.stream().anyMatch(lock -> lock.kind() == Kind.OPEN);
    }

    /** Takes about a second with a password. Empty when the secret is another one. */
    public Optional<DataKey> unlock(Secret secret) {
        return switch (secret) {
            case Secret.None() ->
                    lock(Kind.OPEN).map(lock -> new DataKey(lock.key(), new SecureRandom()));
            case Secret.Password password -> {
                if (isOpen()) {
                    yield unlock(Secret.NONE);
                }
                var bytes = bytes(password);
                var key = lock(Kind.PASSWORD).flatMap(lock -> unwrapped(lock, bytes));
                Arrays.fill(bytes, (byte) 0);
                yield key;
            }
            case Secret.Recovery(var recovery) ->
                    lock(Kind.RECOVERY).flatMap(lock -> unwrapped(lock, recovery.secret()));
        };
    }

    private Optional<Lock> lock(Kind kind) {
        return locks.stream().filter(lock -> lock.kind() == kind).findFirst();
    }

    private Optional<DataKey> unwrapped(Lock lock, byte[] secret) {
        var random = new SecureRandom();
        var wrapping = lock.cost().stretched(secret, lock.salt());
        try {
            var key = new Box(wrapping, random).open(lock.key(), context(lock.kind(), lock.cost()));
            var opened = new DataKey(key, random);
            Arrays.fill(key, (byte) 0);
            return Optional.of(opened);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    /** The same text typed on another keyboard must give the same bytes. */
    private static byte[] bytes(Secret.Password password) {
        var characters = CharBuffer.wrap(password.characters());
        var text =
                Normalizer.isNormalized(characters, Normalizer.Form.NFC)
                        ? characters
                        : CharBuffer.wrap(Normalizer.normalize(characters, Normalizer.Form.NFC));
        var encoded = StandardCharsets.UTF_8.encode(text);
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /** Both copies, one after the other, so that one of them always is whole. */
    public void write(Disk disk, Path folder) throws IOException {
        Disk.replace(disk, folder.resolve(NAME), json());
        Disk.replace(disk, folder.resolve(COPY), json());
    }

    public byte[] json() {
        var file = JSON.createObjectNode();
        file.put("format", VERSION).put("assembly", assembly.toString());
        var all = file.putArray("locks");
        for (var lock : locks) {
            all.addObject()
                    .put("kind", lock.kind().name())
                    .put("memory", lock.cost().memory())
                    .put("passes", lock.cost().passes())
                    .put("salt", HEX.formatHex(lock.salt()))
                    .put("key", HEX.formatHex(lock.key()));
        }
        file.put("check", check(file));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private static String check(ObjectNode file) {
        var content = file.deepCopy();
        content.remove("check");
        return HEX.formatHex(Hashes.sha256(JSON.writeValueAsBytes(content)));
    }

    /**
     * @param assembly whose key is wanted, if that is known: one of the two copies may have been
     *     put there by mistake
     * @throws DamagedException when neither copy is what was written
     * @throws NewerException when one of them is, and a later version wrote it
     */
    public static KeyFile read(Path folder, @Nullable UUID assembly) throws IOException {
        KeyFile whole = null;
        for (var found : all(folder)) {
            boolean isMeant = whole != null && whole.assembly.equals(assembly);
            if (!isMeant || found.assembly.equals(assembly)) {
                whole = found;
            }
        }
        if (whole == null) {
            throw new DamagedException();
        }
        return whole;
    }

    /**
     * The copies in a folder that are whole, the one that counts last.
     *
     * @throws NewerException when a later version wrote one of them
     */
    public static List<KeyFile> all(Path folder) throws NewerException {
        var all = new ArrayList<KeyFile>();
        for (var name : List.of(COPY, NAME)) {
            var found = read(bytes(folder.resolve(name)));
            if (found != null) {
                all.add(found);
            }
        }
        return all;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Patient.all(file) : new byte[0];
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a key file cannot be opened", e);
            return new byte[0]; // there is another
        }
    }

    /** Writes again whichever copy is not what it should be; tells whether that was needed. */
    public boolean mend(Disk disk, Path folder) throws IOException {
        var whole = json();
        boolean mended = false;
        for (var name : List.of(NAME, COPY)) {
            var file = folder.resolve(name);
            var found = bytes(file);
            if (!Arrays.equals(found, whole)) {
                var there = read(found);
                if (there != null && !there.assembly.equals(assembly)) {
                    Disk.putAside(disk, file); // perhaps the only one of that assembly
                }
                Disk.replace(disk, file, whole);
                mended = true;
            }
        }
        return mended;
    }

    /**
     * Null when it is not what was written.
     *
     * @throws NewerException when it is, and a later version wrote it
     */
    public static @Nullable KeyFile read(byte[] json) throws NewerException {
        try {
            if (!(JSON.readTree(json) instanceof ObjectNode file) || !isWhole(file)) {
                return null;
            }
            refuseNewer(file);
            var locks = new ArrayList<Lock>();
            for (JsonNode lock : file.required("locks")) {
                var cost =
                        new KeyCost(
                                lock.required("memory").asInt(), lock.required("passes").asInt());
                if (!cost.isReasonable()) {
                    return null;
                }
                locks.add(
                        new Lock(
                                Kind.valueOf(lock.required("kind").asString()),
                                cost,
                                HEX.parseHex(lock.required("salt").asString()),
                                HEX.parseHex(lock.required("key").asString())));
            }
            return new KeyFile(UUID.fromString(file.required("assembly").asString()), locks);
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The check is made alike in every format, so that damage and a newer file can be told apart.
     */
    private static boolean isWhole(ObjectNode file) {
        var check = file.path("check").asString("").getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(check, check(file).getBytes(StandardCharsets.US_ASCII))
                && file.path("format").asInt(0) > 0;
    }

    private static void refuseNewer(ObjectNode file) throws NewerException {
        int format = file.path("format").asInt(0);
        if (format > VERSION) {
            throw new NewerException(format, VERSION);
        }
    }
}
