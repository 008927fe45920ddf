package io.boussole.metrics.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads members that senders write now as text, now as a number. */
public final class Members {
    private static final int LONGEST_ID = 200;

    private Members() {}

    /** A scalar as text, exactly as sent; absent when missing, null, an object or an array. */
    public static Optional<String> scalar(JsonNode parent, String member) {
        return scalar(parent.path(member));
    }

    public static Optional<String> scalar(JsonNode node) {
        if (node.isTextual() || node.isBoolean() || node.isIntegralNumber()) {
            return Optional.of(node.asText());
        }
        return node.isNumber() ? Optional.of(Texts.decimal(node.decimalValue())) : Optional.empty();
    }

    /** An identifier; absent when missing, null or blank. Numbers of any size keep every digit. */
    public static Optional<String> id(JsonNode parent, String member) {
        return idElement(parent.path(member), member);
    }

    /** Like {@link #id}, of a node at hand. */
    public static Optional<String> idElement(JsonNode node, String member) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual() && !isWhole(node)) {
            throw RejectedEventException.invalid(member);
        }
        String id = (node.isTextual() ? node.textValue() : wholeNumber(node)).strip();
        if (id.length() > LONGEST_ID || !id.equals(Texts.storable(id))) {
            throw RejectedEventException.invalid(member);
        }
        return Optional.of(id).filter(text -> !text.isEmpty());
    }

    public static String requiredId(JsonNode parent, String member) {
        return id(parent, member).orElseThrow(() -> RejectedEventException.missing(member));
    }

    private static boolean isWhole(JsonNode node) {
        return node.isIntegralNumber()
                || (node.isNumber() && Texts.isPlausible(node.decimalValue()) && isWhole(node.decimalValue()));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String wholeNumber(JsonNode node) {
        return node.isIntegralNumber()
                ? node.asText()
                : node.decimalValue().toBigInteger().toString();
    }
}
