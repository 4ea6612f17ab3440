package org.plenary.store;

import java.security.GeneralSecurityException;

/** The one place where a record of the journal is made unreadable to others, and readable again. */
interface RecordCipher {

    /** The name of this cipher in the header of a journal. */
    String name();

    /** Bytes that {@link #open} turns back, and only together with the same {@code context}. */
    byte[] seal(byte[] content, byte[] context);

    /**
     * @throws GeneralSecurityException when the bytes are not what was sealed in this context
     */
    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException;
}
