package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A single value: a text, a number, a date. */
record ScalarShape(
        String type, @Nullable String format, String en, String fr, Function<JsonNode, @Nullable Object> reading)
        implements Shape {
    private static final int MAX_TEXT = 20_000;

    static final Map<Class<?>, ScalarShape> ALL = Map.of(
            String.class,
            new ScalarShape(
                    "string",
                    null,
                    "A text (in quotes where it looks like something else)",
                    "un texte",
                    ScalarShape::text),
            Boolean.class,
            new ScalarShape(
                    "boolean",
                    null,
                    "true or false",
                    "true ou false",
                    node -> node.isBoolean() ? node.booleanValue() : null),
            BigDecimal.class,
            new ScalarShape(
                    "number", null, "A number", "un nombre", node -> node.isNumber() ? node.decimalValue() : null),
            Integer.class,
            new ScalarShape("integer", null, "A whole number", "un nombre entier", ScalarShape::integer),
            LocalDate.class,
            new ScalarShape(
                    "string", "date", "A date as 2027-01-31", "une date comme 2027-01-31", parsed(ScalarShape::date)),
            LocalTime.class,
            new ScalarShape(
                    "string", null, "A time as \"09:30\"", "une heure comme \"09:30\"", parsed(LocalTime::parse)),
            Duration.class,
            new ScalarShape(
                    "string", "duration", "A duration as PT2H", "une durée comme PT2H", parsed(Duration::parse)));

    @Override
    public @Nullable Object read(JsonNode node, Pointer at, Faults faults) {
        if (node.isNull()) {
            return null;
        }
        Object value = reading.apply(node);
        if (value == null) {
            Shape.refuse(node, at, faults, en, fr);
        }
        return value;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Shape.ofType(type);
        return format == null ? schema : schema.put("format", format);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && node.textValue().length() <= MAX_TEXT ? node.textValue() : null;
    }

    private static @Nullable Integer integer(JsonNode node) {
        try {
            return node.isNumber() ? node.decimalValue().intValueExact() : null;
        } catch (ArithmeticException fractionOrTooLarge) {
            return null;
        }
    }

    /** Years beyond a business life are typing mistakes, and cost whoever counts their days. */
    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1970 || date.getYear() > 2200) {
            throw new DateTimeException("No plan has such a date");
        }
        return date;
    }

    private static Function<JsonNode, @Nullable Object> parsed(Function<String, Object> parser) {
        return node -> {
            try {
                return node.isTextual() ? parser.apply(node.textValue()) : null;
            } catch (DateTimeException otherText) {
                return null;
            }
        };
    }
}
