package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deals as Pipedrive's webhooks, version 2, tell them: the whole deal, one delivery a change. */
final class PipedriveEvents {
    private static final int COMPANY = 815_001;
    private static final int USER = 915_001;

    private final ObjectMapper json;

    PipedriveEvents(ObjectMapper json) {
        this.json = json;
    }

    /** A deal's two deliveries: created open, then signed or lost. */
    List<ObjectNode> deliveries(DemoDeal deal) {
        ObjectNode opened = data(deal, deal.createdAt(), "open", null);
        ObjectNode closed = data(deal, deal.closedAt(), deal.won() ? "won" : "lost", deal.closedAt());
        ObjectNode created = json.createObjectNode();
        created.set("meta", meta(deal, "create", deal.createdAt()));
        created.set("data", opened);
        created.putNull("previous");
        ObjectNode changed = json.createObjectNode();
        changed.set("meta", meta(deal, "change", deal.closedAt()));
        changed.set("data", closed);
        changed.putObject("previous").put("status", "open").putNull("close_time");
        return List.of(created, changed);
    }

    private ObjectNode meta(DemoDeal deal, String action, Instant at) {
        return json.createObjectNode()
                .put("action", action)
                .put("entity", "deal")
                .put("company_id", COMPANY)
                .put("correlation_id", UUID.randomUUID().toString())
                .put("entity_id", Long.toString(deal.number()))
                .put("id", UUID.randomUUID().toString())
                .put("is_bulk_edit", false)
                .put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("type", "application")
                .put("user_id", USER)
                .put("version", "2.0")
                .put("webhook_id", 71_001)
                .put("webhook_owner_id", USER)
                .put("attempt", 1)
                .put("host", "demo.pipedrive.com");
    }

    private ObjectNode data(DemoDeal deal, Instant at, String status, @Nullable Instant closedAt) {
        String closed = closedAt == null ? null : seconds(closedAt);
        ObjectNode data = json.createObjectNode()
                .put("id", deal.number())
                .put("title", deal.name())
                .put("value", deal.amount())
                .put("currency", "EUR")
                .put("status", status)
                .put("stage_id", 1)
                .put("pipeline_id", 1)
                .put("owner_id", USER)
                .put("creator_user_id", USER)
                .put("origin", "ManuallyCreated")
                .put("add_time", seconds(deal.createdAt()))
                .put("update_time", seconds(at));
        data.put("won_time", status.equals("won") ? closed : null);
        data.put("first_won_time", status.equals("won") ? closed : null);
        data.put("lost_time", status.equals("lost") ? closed : null);
        data.put("close_time", closed);
        data.put("is_archived", false);
        data.putArray("label_ids");
        data.putObject("custom_fields");
        return data;
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
