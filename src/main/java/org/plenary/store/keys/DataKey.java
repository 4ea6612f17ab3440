package org.plenary.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256 random bits an assembly is sealed with, and the keys that follow from them, one a purpose
 * (HKDF with SHA-256, RFC 5869). It never changes while the assembly lives; what opens it does.
 */
public final class DataKey implements AutoCloseable {

    private final byte[] secret;
    private final SecureRandom random;

    DataKey(byte[] secret, SecureRandom random) {
        this.secret = secret.clone();
        this.random = random;
    }

    public static DataKey fresh() {
        var random = new SecureRandom();
        var secret = new byte[Box.KEY];
        random.nextBytes(secret);
        return new DataKey(secret, random);
    }

    byte[] secret() {
        return secret;
    }

    /** A box of its own for each purpose. */
    public Box box(String purpose) {
        return new Box(derived(purpose), random);
    }

    /** For the tables, which take their key as text: 64 hexadecimal digits. */
    public char[] text(String purpose) {
        return HexFormat.of().formatHex(derived(purpose)).toCharArray();
    }

    private byte[] derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(secret, "HKDF"))
                                    .thenExpand(
                                            ("plenary " + purpose).getBytes(StandardCharsets.UTF_8),
                                            Box.KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 25 on has HKDF", e);
        }
    }

    /** Overwrites the key in memory. The keys that follow from it go with the garbage. */
    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }
}
