package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.StorableText;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The nodes of a tree under construction, whatever the format: counted, and free of values that nothing could store. */
final class TreeNodes {
    private static final int MAX_NUMBER_LENGTH = 64;
    private static final int MAX_DIGITS = 34;

    private final DocumentLimits limits;
    private final Faults faults;
    private final Places places;
    private Weight weight = new Weight(0, 0);

    /** What a part of the tree costs once it is written out. */
    record Weight(int nodes, long characters) {
        Weight plus(Weight other) {
            return new Weight(nodes + other.nodes, characters + other.characters);
        }

        Weight minus(Weight other) {
            return new Weight(nodes - other.nodes, characters - other.characters);
        }
    }

    TreeNodes(DocumentLimits limits, Faults faults, Places places) {
        this.limits = limits;
        this.faults = faults;
        this.places = places;
    }

    /** Where the text's values stand, for whoever asked. */
    Places places() {
        return places;
    }

    Weight weight() {
        return weight;
    }

    void add(Pointer at, Weight more) {
        weight = weight.plus(more);
        if (weight.nodes() > limits.nodes()) {
            throw tooMany(at, limits.nodes() + " values", limits.nodes() + " valeurs");
        }
        if (weight.characters() > limits.bytes()) {
            throw tooMany(at, limits.bytes() + " characters", limits.bytes() + " caractères");
        }
    }

    private ProblemException tooMany(Pointer at, String en, String fr) {
        return faults.last(
                CommonProblem.TOO_LARGE,
                at,
                "TOO_MANY_VALUES",
                "A document has at most " + en + ", repetitions by alias included",
                "Un document compte au plus " + fr + ", répétitions par alias comprises");
    }

    void refuseBelow(Pointer at, int depth) {
        if (depth > limits.depth()) {
            throw faults.last(
                    CommonProblem.MALFORMED_REQUEST,
                    at,
                    "TOO_DEEP",
                    "A document has at most " + limits.depth() + " levels",
                    "Un document compte au plus " + limits.depth() + " niveaux");
        }
    }

    void repeated(Pointer at) {
        faults.add(
                at,
                "DUPLICATE_KEY",
                "The key stands here more than once; keep one",
                "La clé figure plusieurs fois ici ; n'en gardez qu'une");
    }

    JsonNode text(Pointer at, String value) {
        add(at, new Weight(0, value.length()));
        if (StorableText.isStorable(value)) {
            return TextNode.valueOf(value);
        }
        faults.add(
                at,
                "INVALID_TEXT",
                "The text contains a null character or half of a surrogate pair",
                "Le texte contient un caractère nul ou une moitié de paire de substitution");
        return NullNode.getInstance();
    }

    JsonNode number(Pointer at, String literal) {
        BigDecimal value = bounded(literal);
        if (value != null) {
            return DecimalNode.valueOf(value);
        }
        faults.add(
                at,
                "OUT_OF_RANGE",
                "A number has at most " + MAX_DIGITS + " digits",
                "Un nombre compte au plus " + MAX_DIGITS + " chiffres");
        return NullNode.getInstance();
    }

    private static @Nullable BigDecimal bounded(String literal) {
        if (literal.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(literal);
            return value.precision() <= MAX_DIGITS && Math.abs((long) value.scale()) <= MAX_DIGITS ? value : null;
        } catch (NumberFormatException exponentTooLarge) {
            return null;
        }
    }
}
