package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;

/** Finds where two copies of one assembly parted. All copies have the same key. */
final class Comparing {

    private final Disk disk;
    private final UUID assembly;
    private final DataKey key;

    Comparing(Disk disk, UUID assembly, DataKey key) {
        this.disk = disk;
        this.assembly = assembly;
        this.key = key;
    }

    Fork compare(Path file, Store here) {
        try {
            var other = BackupFile.read(file);
            if (!other.manifest().assembly().equals(assembly)) {
                throw new ProblemException(Problem.of("archive.other", "file", file));
            }
            other.check(key.box(Opening.JOURNAL));
            return compare(other, here);
        } catch (ChangeFormat.NotReadException e) {
            throw Opening.newer(file, e);
        } catch (IOException e) {
            throw Restoring.unreadable(file, e);
        }
    }

    private Fork compare(BackupFile other, Store here) throws IOException {
        var place = Files.createTempDirectory("plenary-compare");
        try {
            other.unpack(disk, place);
            var subjects = SubjectKeys.open(disk, place, assembly, key.box(Opening.SUBJECTS));
            var format = new ChangeFormat(subjects);
            long last = here.position();
            long[] common = {0};
            var onlyThere = new ArrayList<Entry>();
            Journal.each(
                    other.journal(),
                    assembly,
                    key.box(Opening.JOURNAL),
                    (position, head, content) -> {
                        boolean isSame =
                                common[0] == position - 1
                                        && position <= last
                                        && here.headAfter(position)
                                                .equals(HexFormat.of().formatHex(head));
                        if (isSame) {
                            common[0] = position;
                        } else {
                            onlyThere.add(format.read(content));
                        }
                    });
            return new Fork(common[0], changes(here, common[0], last), onlyThere);
        } finally {
            Restoring.discard(place);
        }
    }

    private static long changes(Store here, long after, long last) {
        long changes = 0;
        for (long position = after + 1; position <= last; position++) {
            changes += here.entry(position).change() instanceof FolderChange ? 0 : 1;
        }
        return changes;
    }
}
