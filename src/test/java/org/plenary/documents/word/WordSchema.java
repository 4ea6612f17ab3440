package org.plenary.documents.word;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Checks the parts of a Word file against the full schemas. These share their names with the small
 * set that ships, so they are loaded in a class loader of their own, where the small set cannot
 * stand in their way.
 */
public final class WordSchema {

    private static final String WORD = "org.openxmlformats.schemas.wordprocessingml.x2006.main.";

    /** Which type each part must be. */
    private static final Map<String, String> PARTS =
            Map.of(
                    "word/document.xml", "DocumentDocument",
                    "word/styles.xml", "StylesDocument",
                    "word/settings.xml", "SettingsDocument",
                    "word/numbering.xml", "NumberingDocument",
                    "word/fontTable.xml", "FontsDocument",
                    "word/header1.xml", "HdrDocument",
                    "word/footer1.xml", "FtrDocument");

    private WordSchema() {}

    /** Every error as a line; empty if there is none. */
    public static List<String> errors(Path file) throws Exception {
        var found = new ArrayList<String>();
        try (var schemas = schemas();
                var zip = new ZipFile(file.toFile())) {
            for (var part : PARTS.entrySet()) {
                var entry = zip.getEntry(part.getKey());
                if (entry == null) {
                    found.add(part.getKey() + " is missing");
                    continue;
                }
                try (var in = zip.getInputStream(entry)) {
                    for (var error : check(schemas, part.getValue(), in.readAllBytes())) {
                        found.add(part.getKey() + ": " + error);
                    }
                }
            }
        }
        return found;
    }

    static List<String> check(ClassLoader schemas, String type, byte[] xml) throws Exception {
        var document = schemas.loadClass(WORD + type);
        var factory = document.getField("Factory").get(null);
        Method parse = factory.getClass().getMethod("parse", InputStream.class);
        var parsed = parse.invoke(factory, new ByteArrayInputStream(xml));
        var optionsType = schemas.loadClass("org.apache.xmlbeans.XmlOptions");
        var options = optionsType.getConstructor().newInstance();
        var errors = new ArrayList<Object>();
        optionsType
                .getMethod("setErrorListener", java.util.Collection.class)
                .invoke(options, errors);
        schemas.loadClass("org.apache.xmlbeans.XmlObject")
                .getMethod("validate", optionsType)
                .invoke(parsed, options);
        return errors.stream().map(String::valueOf).toList();
    }

    static URLClassLoader schemas() {
        var jars = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(":", -1)) {
            var name = Path.of(entry).getFileName().toString();
            if (name.startsWith("poi-ooxml-full")
                    || name.startsWith("xmlbeans")
                    || name.startsWith("log4j-api")) {
                jars.add(url(entry));
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
