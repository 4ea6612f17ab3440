package org.plenary.exchange;

import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.plenary.assembly.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Unpacks a workbook once without keeping anything, so that what unpacks to far too much, or is
 * some other kind of zip, is refused before anybody parses it.
 */
final class ZipCheck {

    private final String file;

    ZipCheck(String file) {
        this.file = file;
    }

    void check(byte[] bytes) throws RefusedException {
        var names = new HashSet<String>();
        long unpacked = 0;
        try (var zip = open(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName()) || names.size() > Limits.PARTS) {
                    throw refused("file.damaged");
                }
                unpacked += size(zip, Limits.UNPACKED - unpacked);
            }
        } catch (IOException | RuntimeException e) {
            // The library stumbles in many ways; to a person it is one thing: a damaged file.
            throw refused("file.damaged");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new RefusedException(
                    Problem.of("file.wrongType", "file", file, "found", words(names)));
        }
    }

    /** The way the parser will see it: entry by entry, some with their sizes behind them. */
    private static ZipArchiveInputStream open(byte[] bytes) {
        return new ZipArchiveInputStream(
                new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name(), true, true);
    }

    private long size(ZipArchiveInputStream zip, long room) throws IOException, RefusedException {
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size += n;
            if (size > room) {
                throw refused("file.tooLarge");
            }
        }
        if (size > Limits.SMALL_PART && size > Limits.RATIO * zip.getCompressedCount()) {
            throw refused("file.tooLarge");
        }
        return size;
    }

    private RefusedException refused(String key) {
        return new RefusedException(Problem.of(key, "file", file, "row", "–", "column", "–"));
    }

    private static String words(Set<String> names) {
        if (names.contains("word/document.xml")) {
            return "a Word document";
        }
        if (names.contains("ppt/presentation.xml")) {
            return "a presentation";
        }
        if (names.contains("xl/workbook.bin")) {
            return "a workbook of the binary kind (.xlsb)";
        }
        if (names.contains("content.xml")) {
            return "an OpenDocument file (.ods, .odt)";
        }
        return FileKind.ZIP.words();
    }
}
