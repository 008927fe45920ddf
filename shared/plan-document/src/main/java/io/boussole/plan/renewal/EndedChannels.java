package io.boussole.plan.renewal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Channels that have ended, and the KPIs that only told about them. A KPI narrowed to such a channel leaves with it, and so do its
 * hypotheses and its place among the leading KPIs. One that still measures an objective, a battle, an experiment or a channel stays as
 * it is, and the linter asks what it is to be narrowed to: nobody but the team knows. Nor are the other channels' shares made up.
 */
final class EndedChannels {
    private final ObjectNode plan;

    private EndedChannels(ObjectNode plan) {
        this.plan = plan;
    }

    static void leave(ObjectNode plan) {
        new EndedChannels(plan).leave();
    }

    private void leave() {
        Set<String> before = texts(plan.path("channels"), "/id");
        drop(plan.path("channels"), channel -> channel.hasNonNull("endedOn"));
        before.removeAll(texts(plan.path("channels"), "/id"));
        Set<String> measured = measured();
        Set<String> gone = new HashSet<>();
        drop(plan.path("kpis"), kpi -> {
            String id = kpi.path("id").asText();
            return before.contains(kpi.at("/scope/channelId").asText()) && !measured.contains(id) && gone.add(id);
        });
        gone.removeAll(texts(plan.path("kpis"), "/id"));
        drop(
                plan.at("/context/hypotheses"),
                hypothesis -> gone.contains(hypothesis.path("kpi").asText()));
        plan.path("objectives")
                .forEach(objective -> drop(objective.path("leadingKpiIds"), kpi -> gone.contains(kpi.asText())));
    }

    /** What objectives, battles, experiments and channels are held to. */
    private Set<String> measured() {
        Set<String> measured = texts(plan.path("channels"), "/target/kpiId");
        measured.addAll(texts(plan.path("channels"), "/stopRule/kpiId"));
        for (String part : List.of("objectives", "battles", "experiments")) {
            measured.addAll(texts(plan.path(part), "/kpiId"));
        }
        return measured;
    }

    private static Set<String> texts(JsonNode items, String member) {
        Set<String> texts = new HashSet<>();
        items.forEach(item -> texts.add(item.at(member).asText()));
        texts.remove("");
        return texts;
    }

    static void drop(JsonNode items, Predicate<JsonNode> isOver) {
        if (items instanceof ArrayNode list) {
            List<JsonNode> kept = new ArrayList<>();
            list.forEach(item -> {
                if (!isOver.test(item)) {
                    kept.add(item);
                }
            });
            list.removeAll();
            list.addAll(kept);
        }
    }
}
