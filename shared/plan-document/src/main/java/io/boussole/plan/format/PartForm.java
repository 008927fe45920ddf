package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one part of a document looks like, so that it can be read and written without the rest. */
public final class PartForm {
    public static final PartForm PLAN = new PartForm(DocumentReader.PLAN);

    private final Shape shape;

    private PartForm(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** The form of a member of this one. */
    public PartForm member(String name) {
        Shape member = members().get(name);
        if (member == null) {
            throw new IllegalArgumentException("A part has no member " + name);
        }
        return new PartForm(member);
    }

    /** The form of each item of this list. */
    public PartForm item() {
        return new PartForm(((ListShape) shape).item());
    }

    public boolean isList() {
        return shape instanceof ListShape;
    }

    /** The members that hold a single value, in the order of the document. */
    public List<String> scalars() {
        return members().entrySet().stream()
                .filter(member -> isScalar(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same part with its members in the order of the guide. */
    public JsonNode inOrder(JsonNode part) {
        return shape.inOrder(part);
    }

    /** What a single value means, in a form in which equal values are equal; empty when it is absent or no such value. */
    public Optional<Object> meaning(@Nullable JsonNode value) {
        if (value == null) {
            return Optional.empty();
        }
        Object read = shape.read(value, Pointer.ROOT, new Faults(1));
        return Optional.ofNullable(read instanceof BigDecimal number ? number.stripTrailingZeros() : read);
    }

    /** Whether the part is true or false. */
    public boolean isTruth() {
        return shape == ScalarShape.ALL.get(Boolean.class);
    }

    /** What a single value means that was written in an address, where everything is text. */
    public Optional<Object> meaning(String written) {
        return candidates(written).flatMap(node -> meaning(node).stream()).findFirst();
    }

    private static Stream<JsonNode> candidates(String written) {
        return Stream.of(Optional.<JsonNode>of(TextNode.valueOf(written)), truth(written), number(written))
                .flatMap(Optional::stream);
    }

    private static Optional<JsonNode> truth(String written) {
        return written.equals("true") || written.equals("false")
                ? Optional.of(BooleanNode.valueOf(written.equals("true")))
                : Optional.empty();
    }

    private static Optional<JsonNode> number(String written) {
        try {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(written)));
        } catch (NumberFormatException otherText) {
            return Optional.empty();
        }
    }

    private static boolean isScalar(Shape shape) {
        return shape instanceof ScalarShape || shape instanceof EnumShape;
    }

    private Map<String, Shape> members() {
        return ((RecordShape) shape).members();
    }
}
