package org.plenary.store;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Personal;
import org.plenary.notes.Note;
import org.plenary.store.keys.SubjectKeys;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.ser.std.StdSerializer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Writes {@link Erasable} records so that they can be erased: {@code {"id": "217", "name": "███",
 * "sealed": {"k": 12, "c": "…"}}}. The personal components stand in the record as they will look
 * when they are erased, and as they are in {@code c}, sealed under the key in slot {@code k}.
 */
final class Sealing extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final String SEALED = "sealed";
    private static final StringNode ERASED = StringNode.valueOf(Erasable.ERASED);

    private final transient JsonMapper plain;
    private final transient SubjectKeys keys;
    private final transient Consumer<Erasable> readable;
    private final transient Map<Class<?>, List<RecordComponent>> personal =
            new ConcurrentHashMap<>();

    /**
     * @param readable is shown everything that was read and whose key is still there
     */
    Sealing(JsonMapper plain, SubjectKeys keys, Consumer<Erasable> readable) {
        super("sealing");
        this.plain = plain;
        this.keys = keys;
        this.readable = readable;
        addSerializer(Erasable.class, new Sealer());
        setDeserializerModifier(new Modifier());
    }

    private List<RecordComponent> personal(Class<?> type) {
        return personal.computeIfAbsent(
                type,
                record ->
                        Arrays.stream(record.getRecordComponents())
                                .filter(c -> c.isAnnotationPresent(Personal.class))
                                .toList());
    }

    /** Under a key if there is anything to seal: what is erased already must not be given one. */
    private ObjectNode seal(Erasable value) {
        ObjectNode node = plain.valueToTree(value);
        var before = node.deepCopy();
        var open = plain.createObjectNode();
        for (var component : personal(value.getClass())) {
            var name = component.getName();
            var found = node.get(name);
            if (found != null) {
                open.set(name, found);
                node.set(name, erased(found, component.getGenericType()));
            }
        }
        if (node.equals(before)) {
            return node;
        }
        try {
            int slot = keys.slotOf(value.subject());
            var context = context(value.subject());
            node.putObject(SEALED)
                    .put("k", slot)
                    .put("c", keys.seal(slot, plain.writeValueAsBytes(open), context));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return node;
    }

    private static byte[] context(String subject) {
        return subject.getBytes(StandardCharsets.UTF_8);
    }

    /** Texts become {@link Erasable#ERASED}, lists of anything else become empty. */
    private JsonNode erased(JsonNode open, Type type) {
        return switch (open) {
            case ObjectNode map -> {
                var rest = plain.createObjectNode();
                map.properties().forEach(e -> rest.set(e.getKey(), ERASED));
                yield rest;
            }
            case ArrayNode list -> {
                var rest = plain.createArrayNode();
                if (type.getTypeName().endsWith("<java.lang.String>")) {
                    list.forEach(_ -> rest.add(ERASED));
                }
                yield rest;
            }
            case StringNode _ -> ERASED;
            default -> plain.getNodeFactory().nullNode();
        };
    }

    /** The record as it was when its key is there, and as it is erased when it is not. */
    private Erasable open(ObjectNode node, Class<?> type) {
        var sealed = node.remove(SEALED);
        if (sealed == null) {
            return (Erasable) plain.treeToValue(node, type);
        }
        int slot = sealed.required("k").asInt();
        var subject = subject(node, type);
        keys.belongs(subject, slot);
        var open = keys.open(slot, sealed.required("c").binaryValue(), context(subject));
        if (open == null) {
            return (Erasable) plain.treeToValue(node, type);
        }
        plain.readTree(open).properties().forEach(e -> node.set(e.getKey(), e.getValue()));
        var read = (Erasable) plain.treeToValue(node, type);
        readable.accept(read);
        return read;
    }

    /** Of notes there are so many that making each one twice is felt. */
    private String subject(ObjectNode erased, Class<?> type) {
        return type == Note.class
                ? Note.subject(plain.treeToValue(erased.required("id"), NoteId.class))
                : ((Erasable) plain.treeToValue(erased, type)).subject();
    }

    private final class Sealer extends StdSerializer<Erasable> {

        Sealer() {
            super(Erasable.class);
        }

        @Override
        public void serialize(Erasable value, JsonGenerator out, SerializationContext context) {
            out.writeTree(seal(value));
        }
    }

    private final class Modifier extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config,
                BeanDescription.Supplier bean,
                ValueDeserializer<?> usual) {
            var type = bean.getBeanClass();
            return Erasable.class.isAssignableFrom(type) ? new Opener(type) : usual;
        }
    }

    private final class Opener extends StdDeserializer<Object> {

        Opener(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            return open((ObjectNode) context.readTree(in), _valueClass);
        }
    }
}
