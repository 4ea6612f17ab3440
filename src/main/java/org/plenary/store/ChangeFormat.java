package org.plenary.store;

import org.plenary.agenda.AgendaChange;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Role;
import org.plenary.decisions.DecisionChange;
import org.plenary.members.MembersChange;
import org.plenary.notes.NoteChange;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Entries as JSON: {@code {"position", "at", "by", "undoes", "kind", "change"}}. The kind of a
 * change is the name of its feature and its own: {@code note.captured}.
 */
final class ChangeFormat {

    /** One sealed interface a feature. A test keeps the list of kinds as it was. */
    private static final List<Class<? extends Change>> FEATURES =
            List.of(
                    AssemblyChange.class,
                    MembersChange.class,
                    AgendaChange.class,
                    NoteChange.class,
                    DecisionChange.class //
                    );

    private final Map<String, Class<?>> classOf = new TreeMap<>();
    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(32)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    ChangeFormat() {
        for (var feature : FEATURES) {
            for (var change : feature.getPermittedSubclasses()) {
                classOf.put(kind(change), change);
            }
        }
    }

    /** Every kind of change there is. */
    Map<String, Class<?>> kinds() {
        return classOf;
    }

    static String kind(Class<?> change) {
        var feature = change.getInterfaces()[0].getSimpleName().replace("Change", "");
        return lowerFirst(feature) + "." + lowerFirst(change.getSimpleName());
    }

    byte[] write(Entry entry) {
        var node =
                json.createObjectNode()
                        .put("position", entry.position())
                        .put("at", entry.at().toString())
                        .put("by", entry.by().name())
                        .put("undoes", entry.undoes())
                        .put("kind", kind(entry.change().getClass()));
        node.set("change", json.valueToTree(entry.change()));
        return json.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    Entry read(byte[] content) {
        JsonNode node = json.readTree(content);
        var kind = node.required("kind").asString();
        var type = classOf.get(kind);
        if (type == null) {
            throw new IllegalStateException("a change of an unknown kind: " + kind);
        }
        var change = (Change) json.treeToValue(node.required("change"), type);
        return new Entry(
                node.required("position").asLong(),
                Instant.parse(node.required("at").asString()),
                Role.valueOf(node.required("by").asString()),
                change,
                node.required("undoes").asLong());
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
