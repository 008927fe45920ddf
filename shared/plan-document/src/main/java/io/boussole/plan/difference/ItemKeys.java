package io.boussole.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What tells the items of a list apart: their id, or what names them where they have none, or their position. */
final class ItemKeys {
    private static final List<String> ID = List.of("id");
    private static final Map<String, List<String>> NATURAL = Map.ofEntries(
            Map.entry("criticalTasks", List.of("type")),
            Map.entry("funnel", List.of("stage")),
            Map.entry("dataSources", List.of("source")),
            Map.entry("requiredFields", List.of("eventType")),
            Map.entry("partners", List.of("leadSourceCode")),
            Map.entry("timeOff", List.of("memberId", "start")),
            Map.entry("closures", List.of("start")),
            Map.entry("tools", List.of("name")),
            Map.entry("workshops", List.of("title")),
            Map.entry("icp", List.of("signal")),
            Map.entry("acceptances", List.of("finding")));

    private ItemKeys() {}

    /** An item and where it stands. */
    record Placed(int index, JsonNode node) {}

    /** The items of {@code list} by what tells them apart, in their order. An item that repeats another's key is told by its turn. */
    static Map<String, Placed> keyed(String list, JsonNode items) {
        List<String> members = NATURAL.getOrDefault(list, ID);
        Map<String, Placed> keyed = new LinkedHashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        for (int index = 0; index < items.size(); index++) {
            JsonNode item = items.get(index);
            String key = key(item, members);
            int turn = turns.merge(key, 1, Integer::sum);
            keyed.put(turn == 1 && !key.isEmpty() ? key : (key + " " + turn).strip(), new Placed(index, item));
        }
        return keyed;
    }

    private static String key(JsonNode item, List<String> members) {
        return members.stream()
                .map(member -> item.path(member).asText(""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
