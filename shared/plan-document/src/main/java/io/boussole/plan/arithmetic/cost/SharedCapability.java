package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.document.Budget.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A capability that two tools or more are paid for, so that one may be too many (row 70). */
public record SharedCapability(String capability, List<String> tools) {

    /** In alphabetical order; a capability written in another case is the same. */
    static List<SharedCapability> among(List<Tool> tools) {
        return toolsByCapability(tools).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new SharedCapability(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Map<String, List<String>> toolsByCapability(List<Tool> tools) {
        return tools.stream()
                .flatMap(tool -> tool.capabilities().stream()
                        .map(capability -> capability.strip().toUpperCase(Locale.ROOT))
                        .distinct()
                        .map(capability -> Map.entry(capability, String.valueOf(tool.name()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
