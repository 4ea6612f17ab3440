package org.plenary.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.AgendaChange;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Role;
import org.plenary.decisions.DecisionChange;
import org.plenary.members.MembersChange;
import org.plenary.notes.NoteChange;
import org.plenary.seating.SeatingChange;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.TargetsChange;
import org.plenary.store.keys.SubjectKeys;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Entries as JSON: {@code {"position", "at", "by", "undoes", "kind", "change"}}. The kind of a
 * change is the name of its feature and its own: {@code note.captured}.
 */
final class ChangeFormat {

    /** One sealed interface a feature. A test keeps the list of kinds as it was. */
    private static final List<Class<? extends Change>> FEATURES =
            List.of(
                    AssemblyChange.class,
                    FolderChange.class,
                    PrivacyChange.class,
                    MembersChange.class,
                    TargetsChange.class,
                    DrawChange.class,
                    SeatingChange.class,
                    AgendaChange.class,
                    NoteChange.class,
                    DecisionChange.class //
                    );

    /** How a time that was cut to milliseconds is written. */
    private static final String MILLIS = "2026-10-03T09:30:00.000Z";

    private static final long SECONDS_A_DAY = 24L * 60 * 60;

    private final Map<String, Class<?>> classOf = new TreeMap<>();
    private final JsonMapper plain = mapper().build();
    private final JsonMapper json;
    private final ObjectReader parts;

    /** Everything in the open, as a message from one part of the program to another. */
    ChangeFormat() {
        this.json = plain;
        parts = parts(json);
        learn();
    }

    /** What is personal is sealed under the key of whom it is about. */
    ChangeFormat(SubjectKeys keys) {
        this(keys, _ -> {});
    }

    /**
     * @param readable is shown everything personal that was read and was not erased
     */
    ChangeFormat(SubjectKeys keys, Consumer<Erasable> readable) {
        this.json = mapper().addModule(new Sealing(plain, keys, readable)).build();
        parts = parts(json);
        learn();
    }

    /** Reads a value that others follow. */
    private static ObjectReader parts(JsonMapper json) {
        return json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Components and nothing else: a method of a record must not find its way into the journal. */
    static JsonMapper.Builder mapper() {
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(
                                        StreamReadConstraints.builder().maxNestingDepth(32).build())
                                .build())
                .changeDefaultVisibility(
                        usual ->
                                usual.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    private void learn() {
        for (var feature : FEATURES) {
            for (var change : feature.getPermittedSubclasses()) {
                if (classOf.put(kind(change), change) != null) {
                    throw new IllegalStateException("two changes are called " + kind(change));
                }
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

    /**
     * Straight from the bytes, because there may be thirty thousand of them to read at once.
     *
     * @throws NotReadException when a newer program wrote it
     */
    Entry read(byte[] content) {
        long position = 0;
        long undoes = 0;
        String at = null;
        String by = null;
        String kind = null;
        Change change = null;
        try (var in = json.createParser(content)) {
            in.nextToken();
            for (var name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                switch (name) {
                    case "position" -> position = in.getLongValue();
                    case "undoes" -> undoes = in.getLongValue();
                    case "at" -> at = in.getString();
                    case "by" -> by = in.getString();
                    case "kind" -> kind = in.getString();
                    case "change" -> change = change(kind, in); // it stands last
                    default -> in.skipChildren();
                }
            }
        }
        if (at == null || by == null || change == null) {
            throw new NotReadException("an entry without a time, a role or a change");
        }
        return new Entry(position, instant(at), role(by), change, undoes);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new NotReadException("somebody of an unknown role: " + name);
        }
    }

    /** Of thirty thousand entries a good part of the reading was spent on their times. */
    private static Instant instant(String text) {
        boolean isUsual =
                text.length() == MILLIS.length()
                        && text.charAt(10) == 'T'
                        && text.charAt(19) == '.'
                        && text.charAt(23) == 'Z';
        if (!isUsual) {
            return Instant.parse(text);
        }
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int second =
                LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
                        .toSecondOfDay();
        return Instant.ofEpochSecond(
                day.toEpochDay() * SECONDS_A_DAY + second, number(text, 20, 23) * 1_000_000L);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private Change change(@Nullable String kind, JsonParser in) {
        var type = kind == null ? null : classOf.get(kind);
        if (type == null) {
            throw new NotReadException("a change of an unknown kind: " + kind);
        }
        try {
            return parts.forType(type).<Change>readValue(in);
        } catch (UnrecognizedPropertyException e) {
            throw new NotReadException(kind + " with an unknown " + e.getPropertyName());
        } catch (InvalidFormatException | InvalidTypeIdException e) {
            throw new NotReadException(kind + " with a value of an unknown kind");
        }
    }

    /**
     * The entry as it will be read for ever after.
     *
     * @throws IllegalStateException when that is not what was written: a fault of the program that
     *     must never reach the journal
     */
    Entry readBack(Entry entry, byte[] content) {
        var back = read(content);
        boolean isSame =
                back.equals(entry)
                        || plain.valueToTree(back.change())
                                .equals(plain.valueToTree(entry.change()));
        if (!isSame) {
            throw new IllegalStateException(
                    "%s is not read as it was written".formatted(kind(entry.change().getClass())));
        }
        return back;
    }

    /** The change says something this program does not know: a newer one wrote it. */
    static final class NotReadException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String what;

        NotReadException(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
