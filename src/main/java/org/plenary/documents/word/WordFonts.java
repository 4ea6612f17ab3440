package org.plenary.documents.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * The house font inside the file, so that a clerk who has not installed it sees the document as it
 * is meant. The first 32 bytes are exclusive-ored with a key, as ECMA-376 part 4, "Font Embedding",
 * asks; the open licence of the font allows embedding.
 */
final class WordFonts {

    private record Face(String file, String element) {}

    private static final List<Face> FACES =
            List.of(
                    new Face("NotoSans-Regular", "w:embedRegular"),
                    new Face("NotoSans-Bold", "w:embedBold"),
                    new Face("NotoSans-Italic", "w:embedItalic"),
                    new Face("NotoSans-BoldItalic", "w:embedBoldItalic"));

    private WordFonts() {}

    static void addTo(WordPackage file) {
        var table = file.part("/word/fontTable.xml", tableKind(), new byte[0]);
        WordPackage.relate(file.document(), table, "fontTable");
        var xml = Markup.root("w:fonts").open("w:font", "w:name", "Noto Sans");
        xml.value("w:altName", "Segoe UI").value("w:panose1", "020B0502040504020204");
        xml.value("w:charset", "00").value("w:family", "swiss").value("w:pitch", "variable");
        for (var face : FACES) {
            var key = UUID.nameUUIDFromBytes(face.file().getBytes(StandardCharsets.UTF_8));
            var part =
                    file.part(
                            "/word/fonts/" + face.file() + ".odttf",
                            "application/vnd.openxmlformats-officedocument.obfuscatedFont",
                            scrambled(read(face.file()), key));
            var id = WordPackage.relate(table, part, "font");
            var braced = "{" + key.toString().toUpperCase(Locale.ROOT) + "}";
            xml.empty(face.element(), "r:id", id, "w:fontKey", braced);
        }
        try (var out = table.getOutputStream()) {
            out.write(xml.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] scrambled(byte[] font, UUID key) {
        var digits = key.toString().replace("-", "");
        for (int i = 0; i < 32; i++) {
            int pair = 30 - 2 * (i % 16);
            font[i] ^= (byte) Integer.parseInt(digits.substring(pair, pair + 2), 16);
        }
        return font;
    }

    private static byte[] read(String face) {
        var resource = "/org/plenary/fonts/" + face + ".ttf";
        try (var in = Objects.requireNonNull(WordFonts.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tableKind() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    }
}
