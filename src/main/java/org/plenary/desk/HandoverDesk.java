package org.plenary.desk;

import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Role;
import org.plenary.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An assembly goes on on a colleague's computer, and two copies of one assembly are told apart. */
public final class HandoverDesk {

    private final Store store;

    HandoverDesk(Store store) {
        this.store = store;
    }

    /** Who goes on with this assembly; empty while this copy does. */
    public Optional<String> handedOver() {
        return store.copy().handedOver();
    }

    /**
     * Puts all of it into one file, opened and counted, and takes no more changes here.
     *
     * @param to in the organiser's words, not blank
     * @param place a stick, for instance
     */
    public BackupFacts handOver(String to, Path place) {
        var made = BackupsDesk.facts(store.backupTo(Role.ORGANISER, place));
        store.commit(Role.ORGANISER, new FolderChange.HandedOver(to));
        return made;
    }

    /**
     * What was handed over did not arrive, and this copy goes on after all.
     *
     * @param reason not blank
     */
    public void takeBack(String reason) {
        store.commit(Role.ORGANISER, new FolderChange.TakenBack(reason));
    }

    /**
     * Where another copy of this assembly parted from this one; nothing is changed by asking.
     *
     * @param file a backup, or what was handed over
     */
    public Copy compare(Path file) {
        var fork = store.compare(file);
        var log = new LogDesk(store);
        return new Copy(
                fork.common(),
                fork.onlyHere(),
                fork.onlyThere().stream().map(log::line).toList(),
                fork.isParted());
    }

    /**
     * Another copy of this assembly.
     *
     * @param common how many changes both begin with
     * @param onlyHere how many came after them here
     * @param onlyThere what was done after them in the other copy, first to last
     * @param isParted both went on: two assemblies that were one
     */
    public record Copy(long common, long onlyHere, List<LogLine> onlyThere, boolean isParted) {

        public Copy {
            onlyThere = List.copyOf(onlyThere);
        }
    }
}
