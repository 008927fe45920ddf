package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.ValueKind;
import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import io.boussole.metrics.fact.FactKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping and finds all of its faults at once. */
public final class MappingReader {
    private static final int LARGEST = 100_000;
    private static final int MOST_FACTS = 50;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MEMBERS =
            Set.of("$schema", "description", "events", "identity", "time", "when", "facts", "otherwise");
    private static final Set<String> FACT_MEMBERS =
            Set.of("kind", "each", "when", "id", "time", "deleted", "subscription", "properties");

    private final Faults faults = new Faults();
    private final ValueRuleReader values = new ValueRuleReader(faults);
    private final ConditionReader conditions = new ConditionReader(faults, values);

    private MappingReader() {}

    /**
     * A mapping, or what keeps the text from being one.
     *
     * @param mapping absent when there is a fault
     */
    public record Result(Optional<Mapping> mapping, List<MappingFault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    public static Result read(String text) {
        MappingReader reader = new MappingReader();
        if (text.length() > LARGEST) {
            reader.faults.add(
                    "",
                    "TOO_LARGE",
                    "A mapping has at most 100000 characters",
                    "Un mapping a au plus 100000 caractères");
            return new Result(Optional.empty(), reader.faults.all());
        }
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            reader.faults.add("", "UNREADABLE", "This is not JSON", "Ce n'est pas du JSON");
            return new Result(Optional.empty(), reader.faults.all());
        }
    }

    public static Result read(JsonNode document) {
        MappingReader reader = new MappingReader();
        Mapping mapping = reader.mapping(document);
        List<MappingFault> faults = reader.faults.all();
        return new Result(faults.isEmpty() ? Optional.of(mapping) : Optional.empty(), faults);
    }

    private Mapping mapping(JsonNode document) {
        faults.unknownMembers(document, "", MEMBERS);
        List<ValueRule> identity = list(document, "identity", 10).stream()
                .map(at -> values.reference(at.node(), at.pointer()))
                .toList();
        List<FactRule> facts = list(document, "facts", MOST_FACTS).stream()
                .map(at -> fact(at.node(), at.pointer(), !identity.isEmpty()))
                .flatMap(Optional::stream)
                .toList();
        if (document.path("facts").isEmpty()) {
            faults.add("/facts", "MISSING", "A mapping makes at least one fact", "Un mapping produit au moins un fait");
        }
        String otherwise = faults.oneOf(document, "", "otherwise", Set.of("IGNORE", "REJECT"))
                .orElse("IGNORE");
        return new Mapping(
                path(document, "", "events"),
                identity,
                time(document, ""),
                conditions.read(document.path("when"), "/when", Condition.ALWAYS),
                facts,
                otherwise.equals("REJECT"));
    }

    private Optional<FactRule> fact(JsonNode node, String at, boolean hasIdentity) {
        faults.unknownMembers(node, at, FACT_MEMBERS);
        Optional<FactKind> kind = kind(node, at);
        if (node.path("id").isMissingNode() && !hasIdentity) {
            faults.add(
                    at + "/id",
                    "MISSING",
                    "A fact has an id, or the mapping an identity",
                    "Un fait a un id, ou le mapping une identity");
        }
        Optional<ValueRule> id = optional(node, at, "id");
        Optional<ValueRule> subscription = optional(node, at, "subscription");
        Optional<BodyPath> each = path(node, at, "each");
        Condition when = conditions.read(node.path("when"), at + "/when", Condition.ALWAYS);
        Condition deleted = conditions.read(node.path("deleted"), at + "/deleted", Condition.NEVER);
        Optional<ValueRule> time = time(node, at);
        return kind.map(known -> new FactRule(
                at,
                known,
                each,
                when,
                id,
                time,
                deleted,
                subscription,
                properties(node.path("properties"), at, known)));
    }

    private Optional<FactKind> kind(JsonNode node, String at) {
        String text = node.path("kind").asText("");
        Optional<FactKind> kind = Arrays.stream(FactKind.values())
                .filter(known -> known.name().equals(text))
                .findFirst();
        if (kind.isEmpty()) {
            String known = Arrays.toString(FactKind.values());
            faults.add(at + "/kind", "UNKNOWN_KIND", "This is none of " + known, "Ce n'est pas l'un de " + known);
        }
        return kind;
    }

    private List<PropertyRule> properties(JsonNode node, String factAt, FactKind kind) {
        String at = factAt + "/properties";
        if (!node.isMissingNode() && !node.isObject()) {
            faults.wrongType(at);
        }
        List<PropertyRule> rules = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String place = at + "/" + Faults.escape(member.getKey());
            Optional<Field> field = Vocabulary.field(kind, member.getKey());
            if (field.isEmpty()) {
                String known = String.join(", ", Vocabulary.of(kind).keySet());
                faults.add(
                        place,
                        "UNKNOWN_PROPERTY",
                        "A " + kind + " has no such property; it has " + known,
                        "Un fait " + kind + " n'a pas cette propriété ; il a " + known);
            } else if (field.get().kind() == ValueKind.TOOL_IDS) {
                rules.addAll(toolIds(field.get(), member.getValue(), place));
            } else {
                rules.add(new PropertyRule(field.get(), "", values.ofField(field.get(), member.getValue(), place)));
            }
        }
        return rules;
    }

    private List<PropertyRule> toolIds(Field field, JsonNode node, String at) {
        if (!node.isObject()) {
            faults.wrongType(at);
        }
        List<PropertyRule> rules = new ArrayList<>();
        for (Map.Entry<String, JsonNode> tool : node.properties()) {
            String place = at + "/" + Faults.escape(tool.getKey());
            rules.add(new PropertyRule(field, tool.getKey(), values.ofField(field, tool.getValue(), place)));
        }
        return rules;
    }

    private Optional<ValueRule> optional(JsonNode node, String at, String member) {
        return node.has(member)
                ? Optional.of(values.reference(node.path(member), at + "/" + member))
                : Optional.empty();
    }

    private Optional<ValueRule> time(JsonNode node, String at) {
        return node.has("time") ? Optional.of(values.time(node.path("time"), at + "/time")) : Optional.empty();
    }

    private Optional<BodyPath> path(JsonNode node, String at, String member) {
        return node.has(member) ? values.path(node.path(member), at + "/" + member) : Optional.empty();
    }

    private List<BodyPath.Match> list(JsonNode node, String member, int most) {
        JsonNode list = node.path(member);
        if (!list.isMissingNode() && !list.isArray()) {
            faults.wrongType("/" + member);
        }
        if (list.size() > most) {
            faults.add("/" + member, "TOO_MANY", "At most " + most, "Au plus " + most);
            return List.of();
        }
        List<BodyPath.Match> elements = new ArrayList<>();
        for (int element = 0; list.isArray() && element < list.size(); element++) {
            elements.add(new BodyPath.Match("/" + member + "/" + element, list.get(element)));
        }
        return elements;
    }
}
