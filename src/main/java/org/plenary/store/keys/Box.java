package org.plenary.store.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM: a random nonce of 12 bytes, the ciphertext, a tag of 16 bytes. What
 * is sealed in one context does not open in another. Not for several threads at once.
 */
public final class Box {

    /** How many bytes longer the sealed is than the open. */
    public static final int OVERHEAD = 12 + 16;

    static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;
    private final Cipher cipher;

    Box(byte[] key, SecureRandom random) {
        this(key, random, cipher());
    }

    private Box(byte[] key, SecureRandom random, Cipher cipher) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
        this.cipher = cipher;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Of another key, and cheaper to make, for use on the same thread as this one. */
    Box beside(byte[] otherKey) {
        return new Box(otherKey, random, cipher);
    }

    public byte[] seal(byte[] content, byte[] context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            var sealed = Arrays.copyOf(nonce, content.length + OVERHEAD);
            cipher.doFinal(content, 0, content.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing cannot fail", e);
        }
    }

    /**
     * @throws GeneralSecurityException when the bytes are not what was sealed in this context
     */
    public byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        if (sealed.length < OVERHEAD) {
            throw new GeneralSecurityException("shorter than its seal");
        }
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
        cipher.updateAAD(context);
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }
}
