package org.plenary.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The hash by which anybody can tell whether a wording is the one that was voted on.
 *
 * <p>SHA-256 over UTF-8 of four lines of headings, each followed by its text: {@code
 * recommendation}, {@code rationale}, {@code evidence}, {@code addressee}. The texts are in Unicode
 * form NFC, stripped, with single line feeds at line ends, so that a file which went through
 * another computer still fits. docs/methods/voting.md shows how to check one by hand.
 *
 * @param sha256 64 hexadecimal digits
 */
public record Seal(String sha256) {

    public Seal {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }

    public static Seal of(Wording wording) {
        var text =
                "recommendation\n%s\nrationale\n%s\nevidence\n%s\naddressee\n%s\n"
                        .formatted(
                                plain(wording.recommendation()),
                                plain(wording.rationale()),
                                plain(wording.evidence()),
                                plain(wording.addressee()));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return new Seal(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public boolean fits(Wording wording) {
        return equals(of(wording));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
