package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Pointer;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the plan: exactly the components of its record, each optional. */
final class RecordShape implements Shape {
    private final RecordComponent[] components;
    private final Constructor<?> constructor;
    private final Map<String, Shape> members = new LinkedHashMap<>();

    private RecordShape(Class<?> type) {
        components = type.getRecordComponents();
        for (RecordComponent component : components) {
            members.put(component.getName(), shapeOf(component.getGenericType()));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every record has its canonical constructor", impossible);
        }
    }

    static RecordShape of(Class<? extends Record> type) {
        return new RecordShape(type);
    }

    private static Shape shapeOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class ? new ListShape(shapeOf(last)) : new MapShape(shapeOf(last));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Object.class) {
            return AnyScalarShape.INSTANCE;
        }
        if (plain.isEnum()) {
            return EnumShape.of(plain);
        }
        return plain.isRecord() ? new RecordShape(plain) : scalar(plain);
    }

    private static Shape scalar(Class<?> type) {
        Shape shape = ScalarShape.ALL.get(type);
        if (shape == null) {
            throw new IllegalStateException("A document has no values of " + type);
        }
        return shape;
    }

    Map<String, Shape> members() {
        return Collections.unmodifiableMap(members);
    }

    @Override
    public @Nullable Object read(JsonNode node, Pointer at, Faults faults) {
        if (!node.isObject()) {
            if (!node.isNull()) {
                Shape.refuse(node, at, faults, "An object", "un objet");
            }
            return null;
        }
        refuseUnknown(node, at, faults);
        @Nullable
        Object[] arguments = members.entrySet().stream()
                .map(member -> {
                    JsonNode value = node.get(member.getKey());
                    return member.getValue()
                            .read(value == null ? NullNode.getInstance() : value, at.member(member.getKey()), faults);
                })
                .toArray();
        return construct(arguments);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Shape.ofType("object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : components) {
            properties.set(component.getName(), MemberSchema.of(component, shapeOf(component.getGenericType())));
        }
        return schema;
    }

    @Override
    public JsonNode inOrder(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        members.forEach((name, shape) -> {
            JsonNode value = node.get(name);
            if (value != null) {
                ordered.set(name, shape.inOrder(value));
            }
        });
        return ordered;
    }

    private void refuseUnknown(JsonNode node, Pointer at, Faults faults) {
        node.fieldNames().forEachRemaining(name -> {
            if (!members.containsKey(name)) {
                String known = String.join(", ", members.keySet());
                faults.add(
                        at.member(name),
                        "UNKNOWN_FIELD",
                        "No such field here; the fields are " + known,
                        "Ce champ n'existe pas ici ; les champs sont " + known);
            }
        });
    }

    private Object construct(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("A record of the document refuses its own members", broken);
        }
    }
}
