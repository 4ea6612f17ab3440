package org.plenary.cli;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;

/**
 * The lines of a text in UTF-8, as soon as each is there. One that is no such text is left out and
 * told, instead of being kept with other letters than were meant.
 */
final class TextLines implements Iterator<String> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final IntConsumer refused;
    private @Nullable String next;
    private boolean isAfterReturn;
    private int number;

    /**
     * @param refused is told the number of a line that is left out, counted from 1
     */
    TextLines(InputStream in, IntConsumer refused) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in);
        this.refused = refused;
    }

    @Override
    public boolean hasNext() {
        for (var line = next == null ? bytes() : null; line != null; line = bytes()) {
            number++;
            try {
                next = decoded(line);
                return true;
            } catch (CharacterCodingException e) {
                refused.accept(number);
            }
        }
        return next != null;
    }

    @Override
    public String next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var line = next;
        next = null;
        return line;
    }

    private String decoded(byte[] line) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException(); // as of UTF-16
        }
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Up to a line feed, a return, or both; null at the end. */
    private byte @Nullable [] bytes() {
        var line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean isSecond = b == '\n' && isAfterReturn;
                isAfterReturn = b == '\r';
                if (isSecond) {
                    continue;
                }
                if (b == '\n' || b == '\r') {
                    return line.toByteArray();
                }
                line.write(b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.size() > 0 ? line.toByteArray() : null;
    }
}
