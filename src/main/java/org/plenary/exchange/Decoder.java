package org.plenary.exchange;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes to text: the byte-order mark, then UTF-16 by its zero bytes, then strict UTF-8, and only
 * then Windows-1252, which fits almost any bytes and is therefore said to be assumed.
 */
final class Decoder {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoder() {}

    /**
     * @param isAssumed the bytes would fit other encodings too, so that a person should look
     */
    record Decoded(String text, Charset charset, boolean isAssumed) {}

    /** Empty when the bytes are no text in the wanted encoding, or in any we look for. */
    static Optional<Decoded> decode(byte[] bytes, @Nullable Charset wanted) {
        var marked = Mark.of(bytes);
        if (wanted != null) {
            int skipped = marked != null && marked.charset.equals(wanted) ? marked.length() : 0;
            return strict(bytes, skipped, wanted, false);
        }
        if (marked != null) {
            return strict(bytes, marked.length(), marked.charset, false);
        }
        var wide = wideWithoutMark(bytes);
        if (wide != null) {
            return strict(bytes, 0, wide, false);
        }
        return strict(bytes, 0, StandardCharsets.UTF_8, false)
                .or(() -> strict(bytes, 0, WINDOWS, true));
    }

    private static Optional<Decoded> strict(
            byte[] bytes, int skipped, Charset charset, boolean isAssumed) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var text = decoder.decode(ByteBuffer.wrap(bytes, skipped, bytes.length - skipped));
            return Optional.of(new Decoded(text.toString(), charset, isAssumed));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 of mostly Latin text has a zero in every second byte. */
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int pairs = Math.min(bytes.length, 4096) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (second > pairs / 2 && first < pairs / 10) {
            return StandardCharsets.UTF_16LE;
        }
        return first > pairs / 2 && second < pairs / 10 ? StandardCharsets.UTF_16BE : null;
    }

    private enum Mark {
        UTF32LE("UTF-32LE", "fffe0000"),
        UTF32BE("UTF-32BE", "0000feff"),
        UTF8("UTF-8", "efbbbf"),
        UTF16LE("UTF-16LE", "fffe"),
        UTF16BE("UTF-16BE", "feff");

        private final Charset charset;
        private final String mark;

        Mark(String charset, String mark) {
            this.charset = Charset.forName(charset);
            this.mark = mark;
        }

        static @Nullable Mark of(byte[] bytes) {
            var start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
            for (var candidate : values()) {
                if (start.startsWith(candidate.mark)) {
                    return candidate;
                }
            }
            return null;
        }

        int length() {
            return mark.length() / 2;
        }
    }
}
