package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a mapping, gathered. */
final class Faults {
    private static final int MOST = 100;

    private final List<MappingFault> faults = new ArrayList<>();

    void add(String pointer, String code, String en, String fr) {
        if (faults.size() < MOST) {
            faults.add(new MappingFault(pointer, code, en, fr));
        }
    }

    void wrongType(String pointer) {
        add(pointer, "WRONG_TYPE", "This value has another type", "Cette valeur est d'un autre type");
    }

    void unknownMembers(JsonNode node, String at, Set<String> known) {
        if (!node.isObject()) {
            wrongType(at);
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String names = String.join(", ", new TreeSet<>(known));
                add(
                        at + "/" + escape(name),
                        "UNKNOWN_FIELD",
                        "There is no such member; there are: " + names,
                        "Ce champ n'existe pas ; il y a : " + names);
            }
        });
    }

    Optional<String> text(JsonNode node, String at, String member, int longest) {
        JsonNode value = node.path(member);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > longest) {
            wrongType(at + "/" + member);
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    Optional<String> oneOf(JsonNode node, String at, String member, Set<String> allowed) {
        Optional<String> text = text(node, at, member, 100);
        if (text.isPresent() && !allowed.contains(text.get())) {
            String names = String.join(", ", new TreeSet<>(allowed));
            add(at + "/" + member, "UNKNOWN_VALUE", "This is none of: " + names, "Ce n'est pas l'un de : " + names);
            return Optional.empty();
        }
        return text;
    }

    boolean flag(JsonNode node, String at, String member) {
        JsonNode value = node.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrongType(at + "/" + member);
        }
        return value.asBoolean(false);
    }

    List<MappingFault> all() {
        return List.copyOf(faults);
    }

    static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
