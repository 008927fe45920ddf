package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from and what is made of its text.
 *
 * @param pointer of the rule in the mapping
 * @param values what the sender's words stand for; empty where they stand for themselves
 * @param otherwise what all other words stand for
 * @param fallback what holds where the body says nothing
 */
record ValueRule(
        String pointer,
        Optional<BodyPath> path,
        Scope.From from,
        @Nullable String header,
        @Nullable String constant,
        boolean lowerCase,
        Map<String, String> values,
        @Nullable String otherwise,
        @Nullable String fallback,
        NumberForm number,
        TimeForm time) {
    ValueRule {
        values = Map.copyOf(values);
    }

    /**
     * A text that was found.
     *
     * @param origin JSON Pointer into the body, {@code header:name}, {@code constant} or {@code default}
     */
    record Found(String origin, String text) {}

    /** All that the body says, in its order; one empty text where it says null. */
    List<Found> texts(Scope scope) {
        List<Found> found = said(scope).stream().map(this::translated).toList();
        boolean silent = found.stream().allMatch(one -> one.text().isEmpty());
        return silent && fallback != null ? List.of(new Found("default", fallback)) : found;
    }

    /** The first that is said. */
    Optional<Found> text(Scope scope) {
        List<Found> found = texts(scope);
        return found.stream()
                .filter(one -> !one.text().isEmpty())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private List<Found> said(Scope scope) {
        if (constant != null) {
            return List.of(new Found("constant", constant));
        }
        if (header != null) {
            return scope.header(header)
                    .map(value -> List.of(new Found("header:" + header, value)))
                    .orElse(List.of());
        }
        List<Found> found = new ArrayList<>();
        path.ifPresent(place -> scope.find(place, from).forEach(match -> add(found, match)));
        return found;
    }

    /** An array stands for its elements; an object is no value. */
    private static void add(List<Found> found, BodyPath.Match match) {
        JsonNode node = match.node();
        if (node.isArray()) {
            for (int element = 0; element < node.size(); element++) {
                add(found, new BodyPath.Match(match.pointer() + "/" + element, node.get(element)));
            }
        } else if (node.isObject()) {
            throw RejectedEventException.invalid(match.pointer());
        } else {
            found.add(new Found(match.pointer(), scalar(match)));
        }
    }

    private static String scalar(BodyPath.Match match) {
        try {
            return Members.scalar(match.node()).orElse("").strip();
        } catch (RejectedEventException implausible) {
            throw RejectedEventException.invalid(match.pointer());
        }
    }

    private Found translated(Found said) {
        if (constant != null || said.text().isEmpty()) {
            return said;
        }
        String text = lowerCase ? said.text().toLowerCase(Locale.ROOT) : said.text();
        @Nullable String meaning = values.get(text);
        if (meaning != null) {
            return new Found(said.origin(), meaning);
        }
        return new Found(said.origin(), otherwise == null ? text : otherwise);
    }
}
