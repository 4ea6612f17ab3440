package org.plenary.store.keys;

import java.util.Arrays;

/** What somebody shows to have an assembly opened. */
public sealed interface Secret extends AutoCloseable {

    /** Enough for a training copy, whose key lies beside it. */
    Secret NONE = new None();

    static Secret password(char[] password) {
        return new Password(password.clone());
    }

    /** Overwrites what can be overwritten in memory. */
    @Override
    void close();

    /** Nothing. */
    record None() implements Secret {
        @Override
        public void close() {}
    }

    /** Overwritten when it is closed. */
    @SuppressWarnings("ArrayRecordComponent") // text that can be overwritten
    record Password(char[] characters) implements Secret {
        @Override
        public void close() {
            Arrays.fill(characters, '\0');
        }

        @Override
        public String toString() {
            return "a password";
        }
    }

    /** The words that were printed when the assembly was founded. */
    record Recovery(RecoveryKey key) implements Secret {
        @Override
        public void close() {
            key.close();
        }
    }
}
