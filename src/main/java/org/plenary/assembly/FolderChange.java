package org.plenary.assembly;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What happens to the folder an assembly lives in. All copies of an assembly have the same journal
 * up to the change that parted them, and each copy has an id of its own from then on.
 */
public sealed interface FolderChange extends Change {

    @Override
    default Set<String> about() {
        return Set.of("folder");
    }

    @Override
    default Optional<Change> inverse() {
        return Optional.empty();
    }

    /**
     * This copy begins here: it came from a backup, or was taken over from a colleague.
     *
     * @param copy the id of this copy, different from all others
     * @param after how many changes it began with
     * @param head the hash that stood for these
     */
    record Continued(String copy, long after, String head) implements FolderChange {}

    /**
     * A backup was put on a stick or another disk, where what is erased later must be erased too.
     *
     * @param place the folder, as this computer names it
     * @param medium what tells the stick from others that were at the same place; empty in older
     *     records
     */
    record CopyMade(String place, String medium) implements FolderChange {

        public CopyMade {
            medium = Objects.requireNonNullElse(medium, "");
        }
    }

    /** Another password opens this copy from now on. */
    record PasswordChanged() implements FolderChange {}

    /** Other recovery words open this copy from now on. */
    record RecoveryRenewed() implements FolderChange {}

    /**
     * Somebody else goes on with it; this copy can be read and takes nothing more.
     *
     * @param to in the organiser's words
     */
    record HandedOver(String to) implements FolderChange {}

    /**
     * What was handed over did not arrive, and this copy goes on after all.
     *
     * @param reason in the organiser's words, not blank
     */
    record TakenBack(String reason) implements FolderChange {
        public TakenBack {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("taken back without a reason");
            }
        }
    }
}
