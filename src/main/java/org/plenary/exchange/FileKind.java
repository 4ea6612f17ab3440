package org.plenary.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    TEXT(""),
    ZIP("a zip archive"),
    OLD_OFFICE("a workbook of the old kind (.xls) or one with a password"),
    PDF("a PDF document"),
    PICTURE("a picture"),
    HTML("a web page"),
    RTF("a text document (.rtf)"),
    JSON("a JSON file"),
    PROGRAM("a program or another file that is not text");

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    /** For the place {@code found} of a problem. */
    String words() {
        return words;
    }

    static FileKind of(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLD_OFFICE;
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xff, 0xd8, 0xff)
                || starts(bytes, 'G', 'I', 'F', '8')) {
            return PICTURE;
        }
        if (starts(bytes, 0x7f, 'E', 'L', 'F')
                || starts(bytes, 'M', 'Z', 0x90)
                || starts(bytes, 0x1f, 0x8b)) {
            return PROGRAM;
        }
        return ofText(bytes);
    }

    private static FileKind ofText(byte[] bytes) {
        var start =
                new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html")) {
            return HTML;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("{\n")) {
            return JSON;
        }
        return TEXT;
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
