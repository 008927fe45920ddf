package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.boussole.plan.document.Pointer;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What a YAML scalar means, after the core schema of YAML 1.2: {@code on}, {@code no} and {@code 18:00} are texts, as their writers
 * meant them.
 */
final class YamlScalars {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private final TreeNodes nodes;
    private final Faults faults;

    YamlScalars(TreeNodes nodes, Faults faults) {
        this.nodes = nodes;
        this.faults = faults;
    }

    JsonNode node(ScalarEvent scalar, Pointer at) {
        String value = scalar.getValue();
        String tag = scalar.getTag();
        if (TEXT_TAG.equals(tag) || (tag == null && !scalar.isPlain()) || "!".equals(tag)) {
            return nodes.text(at, value);
        }
        if (tag != null) {
            faults.add(
                    at,
                    "UNKNOWN_TAG",
                    "The tag " + tag + " means nothing here; leave it out",
                    "L'étiquette " + tag + " n'a pas de sens ici ; retirez-la");
            return NullNode.getInstance();
        }
        return plain(value, at);
    }

    private JsonNode plain(String value, Pointer at) {
        if (NULLS.contains(value)) {
            return NullNode.getInstance();
        }
        if (TRUES.contains(value) || FALSES.contains(value)) {
            return BooleanNode.valueOf(TRUES.contains(value));
        }
        return NUMBER.matcher(value).matches() ? nodes.number(at, value) : nodes.text(at, value);
    }
}
