package org.plenary.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** For training copies: readable by anybody, but every changed bit is still noticed. */
final class PlainCipher implements RecordCipher {

    private static final int CHECK = 32;

    @Override
    public String name() {
        return "none";
    }

    @Override
    public byte[] seal(byte[] content, byte[] context) {
        var sealed = Arrays.copyOf(content, content.length + CHECK);
        System.arraycopy(Hashes.sha256(context, content), 0, sealed, content.length, CHECK);
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        if (sealed.length < CHECK) {
            throw new GeneralSecurityException("shorter than its check");
        }
        var content = Arrays.copyOf(sealed, sealed.length - CHECK);
        var check = Arrays.copyOfRange(sealed, sealed.length - CHECK, sealed.length);
        if (!MessageDigest.isEqual(check, Hashes.sha256(context, content))) {
            throw new GeneralSecurityException("content does not match its check");
        }
        return content;
    }
}
