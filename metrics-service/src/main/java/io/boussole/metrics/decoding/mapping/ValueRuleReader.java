package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.TimePattern;
import io.boussole.metrics.decoding.vocabulary.ValueKind;
import io.boussole.metrics.decoding.vocabulary.Values;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a value comes from and what is made of it. A text alone is a path. */
final class ValueRuleReader {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_VALUES = 500;
    private static final int LARGEST_MINOR_UNITS = 6;
    private static final Set<String> PLACE = Set.of("path", "from", "header");
    private static final Set<String> WORDS = Set.of("constant", "default", "lowerCase", "values", "otherwise");
    private static final Set<String> NUMBERS = Set.of("decimal", "minorUnits");
    private static final Set<String> TIMES = Set.of("format", "zone", "language");

    private final Faults faults;

    ValueRuleReader(Faults faults) {
        this.faults = faults;
    }

    /** A value of a property: what may be made of it depends on the property. */
    ValueRule ofField(Field field, JsonNode node, String at) {
        Set<String> allowed = new HashSet<>(PLACE);
        allowed.addAll(WORDS);
        allowed.addAll(
                switch (field.kind()) {
                    case AMOUNT, WHOLE -> NUMBERS;
                    case INSTANT -> TIMES;
                    default -> Set.of();
                });
        ValueRule rule = read(node, at, allowed);
        if (rule.constant() != null) {
            checkValue(field, rule, rule.constant(), at + "/constant");
        }
        if (rule.fallback() != null) {
            checkValue(field, rule, rule.fallback(), at + "/default");
        }
        if (rule.otherwise() != null) {
            checkValue(field, rule, rule.otherwise(), at + "/otherwise");
        }
        rule.values()
                .forEach((word, meaning) -> checkValue(field, rule, meaning, at + "/values/" + Faults.escape(word)));
        return rule;
    }

    /** An identifier or a part of one. */
    ValueRule reference(JsonNode node, String at) {
        return read(node, at, union(PLACE, Set.of("constant", "lowerCase")));
    }

    ValueRule time(JsonNode node, String at) {
        return read(node, at, union(PLACE, TIMES));
    }

    /** The value that a condition tests; its other members are the condition's. */
    ValueRule tested(JsonNode node, String at) {
        return rule(node, at);
    }

    Optional<BodyPath> path(JsonNode node, String at) {
        Optional<BodyPath> path = node.isTextual() ? BodyPath.parse(node.textValue()) : Optional.empty();
        if (path.isEmpty()) {
            faults.add(
                    at,
                    "PATH",
                    "A JSON Pointer or JSONPath without functions, regular expressions or more than one .. or filter",
                    "Un JSON Pointer ou JSONPath sans fonction, expression régulière ni plus d'un .. ou filtre");
        }
        return path;
    }

    private ValueRule read(JsonNode node, String at, Set<String> allowed) {
        if (node.isTextual()) {
            return plain(path(node, at), at);
        }
        faults.unknownMembers(node, at, allowed);
        return rule(node, at);
    }

    private static ValueRule plain(Optional<BodyPath> path, String at) {
        return new ValueRule(
                at, path, Scope.From.ELEMENT, null, null, false, Map.of(), null, null, NumberForm.PLAIN, TimeForm.ISO);
    }

    private ValueRule rule(JsonNode node, String at) {
        long places =
                List.of("path", "header", "constant").stream().filter(node::has).count();
        if (node.isObject() && places != 1) {
            faults.add(
                    at,
                    "ONE_PLACE",
                    "A value comes from one of path, header, constant",
                    "Une valeur vient de l'un de path, header, constant");
        }
        Optional<BodyPath> path = node.has("path") ? path(node.path("path"), at + "/path") : Optional.empty();
        String from = faults.oneOf(node, at, "from", Set.of("BODY", "EVENT", "ELEMENT"))
                .orElse("ELEMENT");
        return new ValueRule(
                at,
                path,
                Scope.From.valueOf(from),
                faults.text(node, at, "header", 100)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .orElse(null),
                scalar(node, at, "constant"),
                faults.flag(node, at, "lowerCase"),
                values(node.path("values"), at + "/values"),
                scalar(node, at, "otherwise"),
                scalar(node, at, "default"),
                number(node, at),
                timeForm(node, at));
    }

    private @Nullable String scalar(JsonNode node, String at, String member) {
        if (!node.has(member)) {
            return null;
        }
        return scalar(node.path(member), at + "/" + member).orElse(null);
    }

    private Optional<String> scalar(JsonNode value, String at) {
        Optional<String> text = Optional.empty();
        try {
            text = Members.scalar(value).filter(found -> found.length() <= LONGEST_TEXT);
        } catch (RejectedEventException implausible) {
            // Answered below.
        }
        if (text.isEmpty()) {
            faults.wrongType(at);
        }
        return text;
    }

    private Map<String, String> values(JsonNode node, String at) {
        Map<String, String> values = new HashMap<>();
        if (node.isMissingNode()) {
            return values;
        }
        if (!node.isObject() || node.size() > MOST_VALUES) {
            faults.wrongType(at);
            return values;
        }
        node.fields()
                .forEachRemaining(entry -> scalar(entry.getValue(), at + "/" + Faults.escape(entry.getKey()))
                        .ifPresent(meaning -> values.put(entry.getKey(), meaning)));
        return values;
    }

    private NumberForm number(JsonNode node, String at) {
        boolean comma =
                faults.oneOf(node, at, "decimal", Set.of(",", ".")).orElse(".").equals(",");
        JsonNode minorUnits = node.path("minorUnits");
        int digits = minorUnits.asInt(0);
        if (!minorUnits.isMissingNode()
                && (!minorUnits.isIntegralNumber() || digits < 0 || digits > LARGEST_MINOR_UNITS)) {
            faults.add(
                    at + "/minorUnits",
                    "MINOR_UNITS",
                    "A whole number from 0 to " + LARGEST_MINOR_UNITS,
                    "Un nombre entier de 0 à " + LARGEST_MINOR_UNITS);
            digits = 0;
        }
        return new NumberForm(comma, digits);
    }

    private TimeForm timeForm(JsonNode node, String at) {
        Optional<ZoneId> zone = faults.text(node, at, "zone", 60).flatMap(text -> zone(text, at + "/zone"));
        String format = faults.text(node, at, "format", 100).orElse("ISO");
        Locale language =
                Locale.forLanguageTag(faults.text(node, at, "language", 20).orElse("en"));
        return switch (format) {
            case "ISO" -> new TimeForm(TimeForm.Kind.ISO, Optional.empty(), zone);
            case "EPOCH_SECONDS" -> new TimeForm(TimeForm.Kind.EPOCH_SECONDS, Optional.empty(), zone);
            case "EPOCH_MILLIS" -> new TimeForm(TimeForm.Kind.EPOCH_MILLIS, Optional.empty(), zone);
            default -> pattern(format, language, zone, at + "/format");
        };
    }

    private TimeForm pattern(String format, Locale language, Optional<ZoneId> zone, String at) {
        try {
            return new TimeForm(TimeForm.Kind.PATTERN, Optional.of(TimePattern.of(format, language)), zone);
        } catch (IllegalArgumentException noPattern) {
            faults.add(
                    at,
                    "TIME_FORMAT",
                    "ISO, EPOCH_SECONDS, EPOCH_MILLIS or a pattern such as dd/MM/yyyy HH:mm",
                    "ISO, EPOCH_SECONDS, EPOCH_MILLIS ou un modèle tel que dd/MM/yyyy HH:mm");
            return TimeForm.ISO;
        }
    }

    private Optional<ZoneId> zone(String text, String at) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException noZone) {
            faults.add(at, "ZONE", "An IANA time zone such as Europe/Paris", "Un fuseau IANA tel que Europe/Paris");
            return Optional.empty();
        }
    }

    private void checkValue(Field field, ValueRule rule, String text, String at) {
        if (text.isEmpty()) {
            return;
        }
        try {
            if (field.kind() == ValueKind.INSTANT) {
                var ignored = rule.time().read(text, ZoneOffset.UTC, at);
            } else {
                var ignored = Values.read(field, rule.number().read(text), ZoneOffset.UTC, at);
            }
        } catch (RejectedEventException wrong) {
            faults.add(
                    at,
                    "WRONG_KIND",
                    "This is no value of " + field.name() + ": " + field.description(),
                    "Ce n'est pas une valeur de " + field.name());
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }
}
