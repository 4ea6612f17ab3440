package org.plenary.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.plenary.assembly.Problem;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Occasion;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an observer's bundle back, to the letter: nothing in it is tidied. Whether it is true is
 * the verifier's business and settled before.
 */
public final class BundleReader {

    /** Columns of {@code people.csv} before the features. */
    private static final int FIXED = 4;

    private final JsonMapper json = JsonMapper.builder().build();

    public Imported<DrawnBundle> read(Path folder) {
        try {
            var summary = json.readTree(Files.readString(folder.resolve("draw.json")));
            var people = rows(folder.resolve("people.csv"));
            var members =
                    body(rows(folder.resolve("panel.csv"))).stream()
                            .map(row -> new PersonId(row.getFirst()))
                            .toList();
            var settings = settings(summary, rows(folder.resolve("targets.csv")));
            return new Imported<>(
                    new DrawnBundle(
                            pool(people), settings, members, name(summary), follows(summary)),
                    List.of(),
                    List.of());
        } catch (IOException
                | UncheckedIOException
                | JacksonException
                | CsvParseException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return Imported.refused(Problem.of("bundle.unreadable", "folder", folder));
        }
    }

    private static String name(JsonNode summary) {
        return Occasion.nameOf(
                summary.path("fingerprint").asString(), summary.path("panel").asInt());
    }

    private static List<String> follows(JsonNode summary) {
        var names = summary.path("follows").asString("");
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    private static DrawSettings settings(JsonNode summary, List<List<String>> rows) {
        var targets = new ArrayList<Target>();
        for (var row : body(rows)) {
            targets.add(
                    new Target(
                            new FeatureValue(row.get(0), row.get(1)),
                            Integer.parseInt(row.get(2)),
                            Integer.parseInt(row.get(3))));
        }
        return new DrawSettings(
                new Targets(summary.path("size").asInt(), targets),
                Rule.valueOf(summary.path("rule").asString().toUpperCase(Locale.ROOT)),
                summary.path("onePerHousehold").asBoolean(),
                summary.path("panelsAsked").asInt());
    }

    private static Pool pool(List<List<String>> rows) {
        var heading = rows.getFirst();
        var features = heading.subList(FIXED, heading.size());
        var respondents = new ArrayList<Respondent>();
        for (var row : body(rows)) {
            var values = new LinkedHashMap<String, String>();
            for (int f = 0; f < features.size(); f++) {
                values.put(features.get(f), row.get(FIXED + f));
            }
            var home = row.get(2).isEmpty() ? null : row.get(2);
            respondents.add(new Respondent(new PersonId(row.getFirst()), values, Map.of(), home));
        }
        return new Pool(features, respondents);
    }

    private static List<List<String>> body(List<List<String>> rows) {
        return rows.subList(1, rows.size());
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(row -> List.copyOf(row.getFields())).toList();
        }
    }
}
