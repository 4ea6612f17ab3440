package org.plenary.store.keys;

import java.util.UUID;

/** How a new assembly is to be protected. */
public sealed interface Protection {

    /** Not at all: for training, and every screen says so. */
    Protection NONE = new None();

    KeyFile keyFile(UUID assembly, DataKey key);

    /** What opens a folder that was just made with this. */
    Secret secret();

    /** The key lies beside what it opens. */
    record None() implements Protection {
        @Override
        public KeyFile keyFile(UUID assembly, DataKey key) {
            return KeyFile.open(assembly, key);
        }

        @Override
        public Secret secret() {
            return Secret.NONE;
        }
    }

    /** By a password, and by words on a printed page in case it is forgotten. */
    record Locked(Secret.Password password, RecoveryKey recovery, KeyCost cost)
            implements Protection {
        @Override
        public KeyFile keyFile(UUID assembly, DataKey key) {
            return KeyFile.locked(assembly, key, password, recovery, cost);
        }

        @Override
        public Secret secret() {
            return password;
        }
    }
}
