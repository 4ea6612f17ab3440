package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rereads a published draw and checks everything its bundle allows. docs/methods/lottery.md says
 * what that is, so that anybody can write another.
 */
public final class Verifier {

    private static final String LIST = "SHA256SUMS";
    private static final String FORMAT = "plenary-draw-1";

    /** A bundle has no others: anything else among them could be taken for checked. */
    private static final Set<String> KNOWN =
            Set.of(
                    Summary.FILE,
                    Targets.FILE,
                    People.FILE,
                    Panels.FILE,
                    Counts.FILE,
                    PublicChecks.PANEL,
                    ObserverChecks.CHANCES,
                    Certificate.FILE,
                    Weighted.FILE);

    private final Findings findings = new Findings();
    private final Map<String, String> texts = new TreeMap<>();

    private Verifier() {}

    /**
     * @param folder an observer's or a public bundle
     * @throws IOException if the folder cannot be read; whatever is wrong inside it is a finding
     */
    public static Verdict verify(Path folder) throws IOException {
        return verify(folder, List.of());
    }

    /**
     * @param before bundles of the draws this one says it follows from, in any order
     */
    public static Verdict verify(Path folder, List<Path> before) throws IOException {
        return new Verifier().check(folder, before);
    }

    /**
     * Looks for the draws that a draw says it follows from.
     *
     * @param places folders that are bundles of these draws or hold such folders
     * @return one bundle of the same kind for each of these draws that was found, one that holds if
     *     there is one
     */
    public static List<Path> before(Path folder, List<Path> places) throws IOException {
        var found = new LinkedHashMap<String, Path>();
        try {
            var summary = Summary.read(source(folder).text(Summary.FILE));
            var named = new HashSet<>(List.of(summary.optional("follows").split(" ")));
            named.remove("");
            if (named.isEmpty()) {
                return List.of();
            }
            for (var place : places) {
                for (var candidate : foldersOf(place)) {
                    var other = nameOf(candidate, summary.optional("bundle"));
                    var known = found.get(other);
                    if (named.contains(other) && (known == null || !verify(known).holds())) {
                        found.put(other, candidate);
                    }
                }
            }
        } catch (Unreadable e) {
            return List.of(); // checking it will say so
        }
        return List.copyOf(found.values());
    }

    private static List<Path> foldersOf(Path place) throws IOException {
        var all = new ArrayList<>(List.of(place));
        if (!Files.isReadable(place)) {
            return all;
        }
        try (var inside = Files.list(place)) {
            inside.filter(Files::isDirectory).sorted().forEach(all::add);
        }
        return all;
    }

    /** As later draws name it; empty where there is no bundle of that kind. */
    private static String nameOf(Path folder, String bundle) {
        try {
            var summary = Summary.read(source(folder).text(Summary.FILE));
            return summary.optional("bundle").equals(bundle)
                    ? summary.optional("fingerprint") + "/" + summary.optional("panel")
                    : "";
        } catch (Unreadable e) {
            return "";
        }
    }

    private Verdict check(Path folder, List<Path> before) throws IOException {
        var list = folder.resolve(LIST);
        String seal = "";
        if (Files.isRegularFile(list)) {
            seal = Hashes.of(Files.readAllBytes(list));
            checkFiles(folder, Files.readAllBytes(list));
        } else {
            findings.add(new Finding(What.FILE_MISSING, LIST, 0, ""));
        }
        String bundle = "";
        String fingerprint = "";
        try {
            var summary = Summary.read(text(Summary.FILE));
            if (!summary.text("format").equals(FORMAT)) {
                throw new Unreadable(Summary.FILE, 0, summary.text("format"));
            }
            bundle = summary.text("bundle");
            fingerprint = summary.text("fingerprint");
            switch (bundle) {
                case "observer" -> new ObserverChecks(this::text, summary, findings).run();
                case "public" -> new PublicChecks(this::text, summary, findings).run();
                default -> throw new Unreadable(Summary.FILE, 0, "bundle: " + bundle);
            }
            boolean isAlone = summary.optional("follows").isEmpty() && before.isEmpty();
            findings.answer(
                    Check.ORIGINS,
                    isAlone || new Origins(this::text, summary, findings).hold(before));
        } catch (Unreadable e) {
            findings.add(e.finding());
        }
        return findings.verdict(bundle, seal, fingerprint);
    }

    /** The files of a bundle that was verified already. */
    static Source source(Path folder) {
        return file -> {
            try {
                return Files.readString(folder.resolve(file));
            } catch (IOException e) {
                throw new Unreadable(file, 0, "missing");
            }
        };
    }

    private String text(String file) throws Unreadable {
        var text = texts.get(file);
        if (text == null) {
            throw new Unreadable(file, 0, "missing");
        }
        return text;
    }

    private void checkFiles(Path folder, byte[] list) throws IOException {
        var listed = new TreeMap<String, String>();
        var rowOf = new TreeMap<String, Integer>();
        var lines = decoded(LIST, list).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            if (last && lines[i].isEmpty() && i > 0) {
                break;
            }
            if (last
                    || !lines[i].matches("[0-9a-f]{64}  [A-Za-z0-9]+\\.[a-z]+")
                    || listed.put(lines[i].substring(66), lines[i].substring(0, 64)) != null) {
                findings.add(new Finding(What.LIST_UNREADABLE, LIST, i + 1, lines[i]));
            } else {
                rowOf.put(lines[i].substring(66), i + 1);
            }
        }
        for (var name : names(folder)) {
            if (!name.equals(LIST) && (!listed.containsKey(name) || !KNOWN.contains(name))) {
                findings.add(new Finding(What.FILE_NOT_LISTED, name, 0, LIST));
            }
        }
        for (var entry : listed.entrySet()) {
            var place = LIST + ":" + rowOf.getOrDefault(entry.getKey(), 0);
            checkFile(folder.resolve(entry.getKey()), entry.getKey(), entry.getValue(), place);
        }
        findings.answer(Check.FILES_UNCHANGED);
    }

    /** Whether the file or its line in the list was changed cannot be told: both are named. */
    private void checkFile(Path file, String name, String hash, String place) throws IOException {
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(What.FILE_MISSING, name, 0, place));
            return;
        }
        var content = Files.readAllBytes(file);
        if (!Hashes.of(content).equals(hash)) {
            findings.add(new Finding(What.FILE_CHANGED, name, 0, place));
        }
        texts.put(name, decoded(name, content));
    }

    private static Set<String> names(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private String decoded(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            findings.add(new Finding(What.UNREADABLE, name, 0, "UTF-8"));
            return new String(content, StandardCharsets.UTF_8);
        }
    }
}
