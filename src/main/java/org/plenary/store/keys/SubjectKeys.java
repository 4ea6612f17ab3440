package org.plenary.store.keys;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Patient;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code subjects.keys}: a key of its own for every person and every note. What the journal says
 * about them is sealed under it, so that destroying the key erases them from a journal of which not
 * one byte may change.
 *
 * <pre>
 * header   "PLENKEYS"  version:int  assembly:16  zero:int
 * slot     sealed key:60, or zeros when it was destroyed
 * </pre>
 *
 * Slots are made, and forced to disk, some hundreds ahead, so that saving a note costs one force
 * and not two. Which slot belongs to whom is said by the journal alone. The file lies in the folder
 * twice: of these keys, too, not one may be lost by accident.
 */
public final class SubjectKeys {

    public static final String NAME = "subjects.keys";
    public static final String COPY = "subjects-copy.keys";

    private static final Logger LOG = Logger.getLogger(SubjectKeys.class.getName());
    private static final byte[] MAGIC = "PLENKEYS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = 8 + 4 + 16 + 4;
    private static final int SLOT = Box.KEY + Box.OVERHEAD;
    private static final byte[] DESTROYED = new byte[SLOT];
    private static final byte[] MISSING = new byte[0];
    private static final int FINGERPRINT = 32;
    private static final int BATCH = 512;
    private static final int LOW = 128;
    private static final int MOST = 16 * 1024;

    private final Disk disk;
    private final @Nullable Path folder;
    private final UUID assembly;
    private final Box box;
    private final SecureRandom random = new SecureRandom();
    private final List<byte[]> slots = new ArrayList<>();
    private final Map<String, Set<Integer>> slotsOf = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final Set<Integer> doomed = new TreeSet<>();
    private final Deque<Integer> spare = new ArrayDeque<>();
    private final Map<String, Integer> unsaved = new HashMap<>();

    /** Keys that both copies have, and not the same: what was sealed tells which one it is. */
    private final Map<Integer, byte[]> others = new HashMap<>();

    /** Slots with the key of somebody in another copy of this assembly. */
    private final Set<Integer> foreign = new HashSet<>();

    private int batch = BATCH;

    /** Slots before this one were in a backup, of which an erasure may take keys without a word. */
    private int cleared;

    private boolean mended;
    private boolean areOthers;
    private boolean unwritten;

    /**
     * @param folder null for a copy that is only read
     */
    private SubjectKeys(Disk disk, @Nullable Path folder, UUID assembly, Box box) {
        this.disk = disk;
        this.folder = folder;
        this.assembly = assembly;
        this.box = box;
    }

    public static SubjectKeys create(Disk disk, Path folder, UUID assembly, Box box)
            throws IOException {
        var keys = new SubjectKeys(disk, folder, assembly, box);
        keys.rewrite();
        return keys;
    }

    /** Whose keys the two files say they are, as far as they say so. */
    public static List<UUID> assemblies(Path folder) {
        var assemblies = new ArrayList<UUID>();
        for (var name : List.of(NAME, COPY)) {
            var file = read(folder.resolve(name));
            if (file.length >= HEADER && isBegun(file)) {
                var header = ByteBuffer.wrap(file).position(MAGIC.length + Integer.BYTES);
                assemblies.add(new UUID(header.getLong(), header.getLong()));
            }
        }
        return assemblies;
    }

    /**
     * Reads both copies; where they differ, the one that is whole counts. Writes nothing before
     * {@link #mend}.
     */
    public static SubjectKeys open(Disk disk, Path folder, UUID assembly, Box box)
            throws IOException {
        var keys = new SubjectKeys(disk, folder, assembly, box);
        var one = read(folder.resolve(NAME));
        var other = read(folder.resolve(COPY));
        keys.take(one, other);
        keys.mended = !Arrays.equals(one, other);
        return keys;
    }

    /**
     * Makes the two copies equal again, now that the journal was read and said whose keys count.
     */
    public synchronized void mend() throws IOException {
        if (mended) {
            rewrite();
        }
    }

    /**
     * The keys in a backup, to read what is in it. Nothing can be sealed under them and nothing
     * destroyed.
     *
     * @param file as {@link #bytes} made it
     */
    public static SubjectKeys ofCopy(byte[] file, UUID assembly, Box box) {
        var keys = new SubjectKeys(Disk.REAL, null, assembly, box);
        keys.take(file, file);
        keys.cleared = Integer.MAX_VALUE;
        return keys;
    }

    /** The same of a folder, where nothing is mended. */
    public static SubjectKeys ofFolder(Path folder, UUID assembly, Box box) throws IOException {
        var keys = new SubjectKeys(Disk.REAL, null, assembly, box);
        keys.take(read(folder.resolve(NAME)), read(folder.resolve(COPY)));
        return keys;
    }

    private Path file(String name) {
        if (folder == null) {
            throw new IllegalStateException("a copy of keys is only read");
        }
        return folder.resolve(name);
    }

    private static byte[] read(Path file) {
        try {
            return Files.isRegularFile(file) ? Patient.all(file) : new byte[0];
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a file with keys cannot be opened", e);
            return new byte[0]; // there is another
        }
    }

    private void take(byte[] one, byte[] other) {
        int count = Math.max(count(one), count(other));
        for (int slot = 0; slot < count; slot++) {
            var first = slot(one, slot);
            var second = slot(other, slot);
            slots.add(Arrays.equals(first, second) ? first : whole(slot, first, second));
        }
    }

    /**
     * Zeros in one copy are no proof that the key was destroyed: if it was, the journal says so,
     * and it is destroyed again.
     */
    private byte[] whole(int slot, byte[] first, byte[] second) {
        boolean isFirst = opened(slot, first) != null;
        boolean isSecond = opened(slot, second) != null;
        if (isFirst && isSecond) {
            others.put(slot, second);
        }
        if (isFirst || isSecond) {
            return isFirst ? first : second;
        }
        if (isDestroyed(first) || isDestroyed(second)) {
            return DESTROYED;
        }
        return first.length > 0 ? first : second;
    }

    private static boolean isBegun(byte[] file) {
        return Arrays.equals(file, 0, Math.min(MAGIC.length, file.length), MAGIC, 0, MAGIC.length);
    }

    private static boolean isDestroyed(byte[] slot) {
        return Arrays.equals(slot, DESTROYED);
    }

    private static int count(byte[] file) {
        return Math.max(0, file.length - HEADER) / SLOT;
    }

    /** Zeros in a file that does not begin as it should are nothing. */
    private static byte[] slot(byte[] file, int slot) {
        if (slot >= count(file)) {
            return MISSING;
        }
        var found = Arrays.copyOfRange(file, HEADER + slot * SLOT, HEADER + (slot + 1) * SLOT);
        return isDestroyed(found) && !isBegun(file) ? MISSING : found;
    }

    private byte @Nullable [] opened(int slot, byte[] sealed) {
        if (sealed.length != SLOT || isDestroyed(sealed)) {
            return null;
        }
        try {
            return box.open(sealed, context(slot));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private byte[] context(int slot) {
        return ByteBuffer.allocate(20)
                .putLong(assembly.getMostSignificantBits())
                .putLong(assembly.getLeastSignificantBits())
                .putInt(slot)
                .array();
    }

    /** Takes from a copy, such as that of a backup, what is damaged here; tells how much. */
    public synchronized int adopt(byte[] copy) throws IOException {
        int adopted = 0;
        for (int slot : damaged()) {
            var there = slot(copy, slot);
            while (slots.size() <= slot) {
                slots.add(MISSING);
            }
            if (opened(slot, there) != null && !Arrays.equals(there, slots.get(slot))) {
                slots.set(slot, there);
                foreign.remove(slot);
                adopted++;
            }
        }
        if (adopted > 0 && folder != null) {
            rewrite();
        }
        return adopted;
    }

    /**
     * Slots the journal names whose key is neither there nor was destroyed on purpose, or is not
     * the one of whom it should be.
     */
    public synchronized Set<Integer> damaged() {
        var damaged = new TreeSet<Integer>();
        for (int slot : used) {
            var key = slot < slots.size() ? slots.get(slot) : MISSING;
            if (foreign.contains(slot) || (!isErased(slot) && opened(slot, key) == null)) {
                damaged.add(slot);
            }
        }
        return damaged;
    }

    /** Whether the two copies were not the same when they were read. */
    public boolean wasMended() {
        return mended;
    }

    /** Whether the keys were others when a checkpoint was made. */
    public boolean areOthers() {
        return areOthers;
    }

    /** The journal says that a slot belongs to somebody. */
    public synchronized void belongs(String subject, int slot) {
        slotsOf.computeIfAbsent(subject, _ -> new TreeSet<>()).add(slot);
        if (used.add(slot)) {
            spare.remove(slot);
        }
    }

    /**
     * Of those who have keys so far some may have been erased elsewhere, where this was copied
     * from: zeros need no other reason.
     */
    public synchronized void restored() {
        cleared = used.stream().reduce(-1, Math::max) + 1;
    }

    /** The journal is read from its beginning, and has not said yet which slot belongs to whom. */
    public synchronized void belongToNobody() {
        slotsOf.clear();
        used.clear();
        doomed.clear();
        foreign.clear();
        cleared = 0;
    }

    /** The journal says that somebody is erased: the slots they have so far, and not later ones. */
    public synchronized void doom(Collection<String> subjects) {
        doomed.addAll(slotsOf(subjects));
    }

    /** Whether anybody was erased. */
    public synchronized boolean isAnybodyDoomed() {
        return !doomed.isEmpty();
    }

    /** Stands for all keys that belong to somebody, as they are sealed. */
    private byte[] fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            used.stream()
                    .sorted()
                    .forEach(
                            slot -> digest.update(slot < slots.size() ? slots.get(slot) : MISSING));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Which slot belongs to whom, and who is erased, without any key. */
    public synchronized void writeOwners(DataOutput out) throws IOException {
        out.writeInt(slotsOf.size());
        for (var owner : slotsOf.entrySet()) {
            out.writeUTF(owner.getKey());
            out.writeInt(owner.getValue().size());
            for (int slot : owner.getValue()) {
                out.writeInt(slot);
            }
        }
        out.writeInt(doomed.size());
        for (int slot : doomed) {
            out.writeInt(slot);
        }
        out.writeInt(cleared);
        out.write(fingerprint());
    }

    /** As {@link #writeOwners} wrote it, in the place of reading the journal from its beginning. */
    public synchronized void readOwners(DataInput in) throws IOException {
        belongToNobody();
        int owners = in.readInt();
        for (int i = 0; i < owners; i++) {
            var owner = in.readUTF();
            int count = in.readInt();
            for (int k = 0; k < count; k++) {
                belongs(owner, in.readInt());
            }
        }
        int erased = in.readInt();
        for (int i = 0; i < erased; i++) {
            doomed.add(in.readInt());
        }
        cleared = in.readInt();
        var then = new byte[FINGERPRINT];
        in.readFully(then);
        areOthers = !Arrays.equals(then, fingerprint());
    }

    /** The slot of somebody: the last one they were given, or a new one. */
    public synchronized int slotOf(String subject) throws IOException {
        var latest = slotsOf.getOrDefault(subject, Set.of()).stream().reduce(-1, Math::max);
        if (latest >= 0 && isWhole(latest)) {
            return latest;
        }
        if (spare.isEmpty()) {
            prepare(batch);
            batch = Math.min(2 * batch, MOST); // a pool takes thousands at once
        }
        int slot = spare.removeFirst();
        belongs(subject, slot);
        unsaved.put(subject, slot);
        return slot;
    }

    /**
     * What was sealed under fresh keys is in the journal, which says from now on whose they are.
     */
    public synchronized void keep() {
        unsaved.clear();
    }

    /** It is not: the fresh keys are nobody's, and are not used before the next opening. */
    public synchronized void drop() {
        unsaved.forEach(
                (subject, slot) ->
                        slotsOf.computeIfPresent(
                                subject,
                                (_, slots) -> {
                                    slots.remove(slot);
                                    return slots.isEmpty() ? null : slots;
                                }));
        unsaved.clear();
    }

    private boolean isWhole(int slot) {
        return slot < slots.size()
                && !foreign.contains(slot)
                && opened(slot, slots.get(slot)) != null;
    }

    /** Seals under the key in a slot that {@link #slotOf} gave. */
    public synchronized byte[] seal(int slot, byte[] content, byte[] context) {
        var under = boxOf(slot);
        if (under == null) {
            throw new IllegalStateException("a fresh key is not there");
        }
        return under.seal(content, context);
    }

    /** Null when the key was destroyed, is damaged, or is not the one this was sealed under. */
    public synchronized byte @Nullable [] open(int slot, byte[] sealed, byte[] context) {
        var content = openAsItIs(slot, sealed, context);
        var other = content == null ? others.get(slot) : null;
        if (other != null) {
            var first = slots.set(slot, other);
            content = openAsItIs(slot, sealed, context);
            others.put(slot, content == null ? slots.set(slot, first) : first);
        }
        if (content == null && isWhole(slot)) {
            foreign.add(slot);
        }
        return content;
    }

    private byte @Nullable [] openAsItIs(int slot, byte[] sealed, byte[] context) {
        var under = boxOf(slot);
        try {
            return under == null ? null : under.open(sealed, context);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private @Nullable Box boxOf(int slot) {
        var key = slot < 0 || slot >= slots.size() ? null : opened(slot, slots.get(slot));
        if (key == null) {
            return null;
        }
        var under = box.beside(key);
        Arrays.fill(key, (byte) 0);
        return under;
    }

    /** Every slot that belongs to somebody, as far as the journal was read. */
    public synchronized Set<Integer> given() {
        return Set.copyOf(used);
    }

    public synchronized Set<Integer> slotsOf(Collection<String> subjects) {
        var all = new TreeSet<Integer>();
        subjects.forEach(subject -> all.addAll(slotsOf.getOrDefault(subject, Set.of())));
        return all;
    }

    /** Everybody the journal says something personal about, and whose key is still there. */
    public synchronized Set<String> subjects() {
        var known = new TreeSet<String>();
        slotsOf.keySet().stream().filter(this::isKnown).forEach(known::add);
        return known;
    }

    /** Whether the key of this one is still there. */
    public synchronized boolean isKnown(String subject) {
        return slotsOf.getOrDefault(subject, Set.of()).stream().anyMatch(this::isWhole);
    }

    /** After the journal was read: whatever it does not name is to be had. */
    public synchronized void findSpare() {
        spare.clear();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!used.contains(slot) && opened(slot, slots.get(slot)) != null) {
                spare.add(slot);
            }
        }
    }

    /** Makes slots ahead of need; cheap when there are enough. */
    public synchronized void prepare() throws IOException {
        batch = BATCH;
        if (spare.size() < LOW) {
            prepare(BATCH);
        }
    }

    private void prepare(int count) throws IOException {
        int first = slots.size();
        int start = Math.max(first, used.stream().reduce(-1, Math::max) + 1);
        var made = new ArrayList<byte[]>();
        for (int slot = first; slot < start + count; slot++) {
            made.add(slot < start ? MISSING : sealedKey(slot));
        }
        write(first, made);
        for (int slot = start; slot < start + count; slot++) {
            spare.add(slot);
        }
    }

    /** Behind those that are there; where a file lost some of these, all are written anew. */
    private void write(int first, List<byte[]> made) throws IOException {
        var files = List.of(file(NAME), file(COPY));
        var fresh = new ByteArrayOutputStream();
        made.forEach(slot -> fresh.writeBytes(filled(slot)));
        long end = HEADER + (long) first * SLOT;
        boolean isAppended = true;
        for (var file : files) {
            isAppended &= append(file, end, fresh.toByteArray());
        }
        slots.addAll(made);
        if (!isAppended) {
            rewrite();
        }
    }

    private byte[] sealedKey(int slot) {
        var key = new byte[Box.KEY];
        random.nextBytes(key);
        var sealed = box.seal(key, context(slot));
        Arrays.fill(key, (byte) 0);
        return sealed;
    }

    private boolean append(Path path, long end, byte[] fresh) throws IOException {
        try (var file = disk.append(path)) {
            if (file.size() < end) {
                return false;
            }
            if (file.size() > end) {
                file.cutTo(end);
            }
            file.append(fresh);
            file.force();
            return true;
        }
    }

    /**
     * Destroys the keys of everybody who is erased, for ever. Both copies are written anew without
     * them.
     *
     * @return whether any of them was still there
     */
    public synchronized boolean destroyDoomed() throws IOException {
        boolean any = false;
        for (int slot : doomed) {
            while (slots.size() <= slot) {
                slots.add(MISSING);
            }
            if (!isDestroyed(slots.get(slot))) {
                slots.set(slot, DESTROYED);
                others.remove(slot);
                foreign.remove(slot);
                any = true;
            }
        }
        if (folder != null && (any || unwritten)) {
            rewrite();
        }
        return any;
    }

    /** A copy of such a file, such as that in a backup, without some of its keys. */
    public static byte[] without(byte[] file, Collection<Integer> doomed) {
        var rest = file.clone();
        for (int slot : doomed) {
            if (slot < count(file)) {
                Arrays.fill(rest, HEADER + slot * SLOT, HEADER + (slot + 1) * SLOT, (byte) 0);
            }
        }
        return rest;
    }

    /**
     * Keys that were destroyed, as an older copy of this file must lose them too. Zeros that the
     * journal says nothing about are no reason to take them from anybody else.
     */
    public synchronized Set<Integer> destroyed() {
        var destroyed = new TreeSet<Integer>();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (isErased(slot)) {
                destroyed.add(slot);
            }
        }
        return destroyed;
    }

    private boolean isErased(int slot) {
        return slot < slots.size()
                && isDestroyed(slots.get(slot))
                && (slot < cleared || doomed.contains(slot));
    }

    /** The whole file as it belongs into a backup. */
    public synchronized byte[] bytes() {
        var file = ByteBuffer.allocate(HEADER + slots.size() * SLOT);
        file.put(MAGIC)
                .putInt(VERSION)
                .putLong(assembly.getMostSignificantBits())
                .putLong(assembly.getLeastSignificantBits())
                .putInt(0);
        slots.forEach(slot -> file.put(filled(slot)));
        return file.array();
    }

    /** What is missing must not look destroyed. */
    private static byte[] filled(byte[] slot) {
        var filled = Arrays.copyOf(slot, SLOT);
        Arrays.fill(filled, slot.length, SLOT, (byte) 0xff);
        return filled;
    }

    private void rewrite() throws IOException {
        unwritten = true; // until both copies are there: an erasure that failed is tried again
        for (var name : List.of(NAME, COPY)) {
            Disk.replace(disk, file(name), bytes());
        }
        unwritten = false;
    }
}
