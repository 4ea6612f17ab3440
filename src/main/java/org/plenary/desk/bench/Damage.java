package org.plenary.desk.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What happens to a file on its way: bytes are lost, doubled, changed, or typed wrongly. */
final class Damage {

    private static final int MOST_CHANGES = 4;
    private static final int LONGEST = 256;

    /** What somebody, or another program, writes where something else belongs. */
    private static final List<String> WORDS =
            List.of(
                    "",
                    "0",
                    "-1",
                    "99999999999999999999",
                    "1e400",
                    "NaN",
                    "½",
                    "٣",
                    "=1+1",
                    "\"",
                    ",",
                    ";",
                    "|",
                    "\t",
                    "\n",
                    "\r\n\r\n",
                    "\0",
                    "\ufeff",
                    "\u202e",
                    "🌊",
                    "{",
                    "]]>",
                    "<a>",
                    "&x;",
                    "../../x",
                    "x".repeat(40_000));

    private final RandomGenerator random;

    Damage(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param whole left as it is
     * @return something else
     */
    byte[] of(byte[] whole) throws IOException {
        while (true) {
            boolean isInside = isZip(whole) && random.nextInt(2) == 0;
            var damaged = isInside ? inside(whole) : changed(whole);
            if (!Arrays.equals(whole, damaged)) {
                return damaged;
            }
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** One part of a zip, in a zip that is sound. */
    private byte[] inside(byte[] whole) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
                var out = new ZipOutputStream(bytes)) {
            int parts = 0;
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts++;
                var content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(random.nextInt(3) == 0 ? changed(content) : content);
            }
            if (parts == 0) {
                return changed(whole);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] changed(byte[] whole) {
        var bytes = whole.clone();
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
            bytes = changedOnce(bytes);
        }
        return bytes;
    }

    private byte[] changedOnce(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + length());
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, from);
            case 1 -> put(bytes, from, Math.min(from + 1, bytes.length), noise(1));
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> put(bytes, from, to, new byte[0]);
            case 4 -> put(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 5 -> put(bytes, from, to, new byte[to - from]);
            case 6 -> put(bytes, from, from, noise(length()));
            default -> put(bytes, from, Math.min(to, from + random.nextInt(9)), word());
        };
    }

    /** Of a slice; half of them are short. */
    private int length() {
        return 1 + random.nextInt(random.nextInt(2) == 0 ? 4 : LONGEST);
    }

    private byte[] flipped(byte[] bytes, int at) {
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] put(byte[] bytes, int from, int to, byte[] instead) {
        var put = Arrays.copyOf(bytes, bytes.length - (to - from) + instead.length);
        System.arraycopy(instead, 0, put, from, instead.length);
        System.arraycopy(bytes, to, put, from + instead.length, bytes.length - to);
        return put;
    }
}
