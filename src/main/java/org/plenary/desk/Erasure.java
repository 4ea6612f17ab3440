package org.plenary.desk;

import org.plenary.notes.Note;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What erasing would do, before it is done. It cannot be taken back.
 *
 * @param who the name of the person; empty when it is everybody
 * @param subjects whose keys would be destroyed
 * @param people how many of them are people
 * @param backups in the folder of the assembly that would forget them
 * @param copies at other places that are there now and would forget them
 * @param away copies at places that are not there now
 * @param naming notes that seem to name the person: somebody decides about each
 * @param reasons reasons in the process log that seem to; these stay
 */
public record Erasure(
        String who,
        Set<String> subjects,
        int people,
        int backups,
        List<Path> copies,
        List<Away> away,
        List<Note> naming,
        List<LogLine> reasons) {

    /**
     * A copy that must be destroyed, or erased when it is seen again.
     *
     * @param at when it was made
     */
    public record Away(Path place, Instant at) {}

    public Erasure {
        subjects = Set.copyOf(subjects);
        copies = List.copyOf(copies);
        away = List.copyOf(away);
        naming = List.copyOf(naming);
        reasons = List.copyOf(reasons);
    }
}
