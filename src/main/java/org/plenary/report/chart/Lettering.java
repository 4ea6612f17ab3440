package org.plenary.report.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How wide words are in the house font, read from the font file itself, so that a layout is the
 * same whoever draws it.
 *
 * <p>Reads the tables head, hhea, hmtx and cmap (format 4, the Basic Multilingual Plane) as the
 * OpenType specification 1.9 describes them. Kerning is left out, as the writers leave it out.
 */
public final class Lettering {

    private final Face regular = new Face("/org/plenary/fonts/NotoSans-Regular.ttf");
    private final Face bold = new Face("/org/plenary/fonts/NotoSans-Bold.ttf");

    /** In points. */
    public double width(String words, double size, boolean bold) {
        var face = bold ? this.bold : regular;
        return size * words.codePoints().mapToDouble(face::advance).sum();
    }

    /** Whether the house font has a letter for this code point. */
    public boolean knows(int codePoint) {
        return regular.glyph(codePoint) != 0;
    }

    /**
     * Lines no wider than {@code width} points where words allow it; a single longer word is cut
     * between letters.
     */
    public List<String> wrap(String words, double size, boolean bold, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size, bold) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString(), size, bold) > width && line.length() > 1) {
                int fits = fitting(line.toString(), size, bold, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, double size, boolean bold, double width) {
        int length = word.length() - 1;
        while (length > 1 && width(word.substring(0, length), size, bold) > width) {
            length--;
        }
        return Character.isHighSurrogate(word.charAt(length - 1)) && length > 1
                ? length - 1
                : length;
    }

    private static final class Face {

        private final ByteBuffer font;
        private final int advances;
        private final int advanceCount;
        private final int characters;
        private final double unitsPerEm;

        Face(String resource) {
            this.font = ByteBuffer.wrap(read(resource));
            this.unitsPerEm = unsigned(table("head") + 18);
            this.advanceCount = unsigned(table("hhea") + 34);
            this.advances = table("hmtx");
            this.characters = characterMap();
        }

        /** Width of a letter in units of the font size. */
        double advance(int codePoint) {
            int glyph = Math.min(glyph(codePoint), advanceCount - 1);
            return unsigned(advances + 4 * glyph) / unitsPerEm;
        }

        /** 0 when the font does not have it. */
        int glyph(int codePoint) {
            if (codePoint > 0xFFFF) {
                return 0;
            }
            int twiceSegments = unsigned(characters + 6);
            int ends = characters + 14;
            int starts = ends + twiceSegments + 2;
            int deltas = starts + twiceSegments;
            int offsets = deltas + twiceSegments;
            int segment = 0;
            while (unsigned(ends + segment) < codePoint) {
                segment += 2;
            }
            int start = unsigned(starts + segment);
            if (codePoint < start) {
                return 0;
            }
            int delta = unsigned(deltas + segment);
            int offset = unsigned(offsets + segment);
            if (offset == 0) {
                return codePoint + delta & 0xFFFF;
            }
            int glyph = unsigned(offsets + segment + offset + 2 * (codePoint - start));
            return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
        }

        private int characterMap() {
            int map = table("cmap");
            int count = unsigned(map + 2);
            for (int i = 0; i < count; i++) {
                int entry = map + 4 + 8 * i;
                if (unsigned(entry) == 3 && unsigned(entry + 2) == 1) {
                    return map + font.getInt(entry + 4);
                }
            }
            throw new IllegalStateException("no Unicode character map in the font");
        }

        private int table(String tag) {
            int count = unsigned(4);
            for (int i = 0; i < count; i++) {
                int entry = 12 + 16 * i;
                var name = new byte[4];
                font.get(entry, name);
                if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
                    return font.getInt(entry + 8);
                }
            }
            throw new IllegalStateException("no table in the font: " + tag);
        }

        private int unsigned(int at) {
            return font.getShort(at) & 0xFFFF;
        }

        private static byte[] read(String resource) {
            try (var in = Objects.requireNonNull(Lettering.class.getResourceAsStream(resource))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
