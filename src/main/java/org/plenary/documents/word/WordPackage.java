package org.plenary.documents.word;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.plenary.report.About;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a Word file and how they refer to each other. */
final class WordPackage {

    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String KIND =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final OPCPackage file;
    private final PackagePart document;
    private final Map<String, String> links = new HashMap<>();

    private int pictures;

    WordPackage(About about) {
        try {
            file = OPCPackage.create(new ByteArrayOutputStream());
            document = file.createPart(name("/word/document.xml"), KIND + "document.main+xml");
            file.addRelationship(
                    document.getPartName(), TargetMode.INTERNAL, RELATION + "officeDocument");
            properties(about);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void properties(About about) throws InvalidFormatException {
        var properties = file.getPackageProperties();
        properties.setTitleProperty(Optional.of(about.title()));
        properties.setCreatorProperty(Optional.of(about.publisher()));
        properties.setSubjectProperty(Optional.of(about.subject()));
        properties.setKeywordsProperty(Optional.of(String.join(", ", about.keywords())));
        properties.setLanguageProperty(Optional.of(about.language().toLanguageTag()));
        var day = Date.from(about.date().atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.setCreatedProperty(Optional.of(day));
        properties.setModifiedProperty(Optional.of(day));
    }

    /**
     * A part the document refers to.
     *
     * @param relation the last word of its relationship, e.g. {@code styles}
     * @return the id under which the document refers to it
     */
    String add(String path, String relation, String kind, byte[] content) {
        return relate(document, part(path, KIND + kind + "+xml", content), relation);
    }

    /** The id of a picture for use in the document. */
    String addPicture(byte[] png) {
        pictures++;
        var part = part("/word/media/chart" + pictures + ".png", "image/png", png);
        return relate(document, part, "image");
    }

    /** The id of an address outside the file. */
    String link(String address) {
        return links.computeIfAbsent(
                address, a -> document.addExternalRelationship(a, RELATION + "hyperlink").getId());
    }

    PackagePart part(String path, String type, byte[] content) {
        try {
            var part = file.createPart(name(path), type);
            fill(part, content);
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String relate(PackagePart from, PackagePart to, String relation) {
        return from.addRelationship(to.getPartName(), TargetMode.INTERNAL, RELATION + relation)
                .getId();
    }

    PackagePart document() {
        return document;
    }

    void save(byte[] body, OutputStream out) throws IOException {
        fill(document, body);
        file.save(out);
        file.revert();
    }

    private static void fill(PackagePart part, byte[] content) throws IOException {
        try (var out = part.getOutputStream()) {
            out.write(content);
        }
    }

    private static PackagePartName name(String path) {
        try {
            return PackagingURIHelper.createPartName(path);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
