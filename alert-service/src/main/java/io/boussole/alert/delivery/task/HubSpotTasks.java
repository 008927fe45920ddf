package io.boussole.alert.delivery.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HubSpot's CRM objects of the type {@code tasks}. Bodies are HTML there. */
@ApplicationScoped
class HubSpotTasks implements CrmTasks {
    private static final String TASKS = "/crm/v3/objects/tasks";

    /** The time of a due date; HubSpot has no dates without one. */
    private static final LocalTime DUE_AT = LocalTime.of(16, 0);

    private final CrmHttp http;
    private final Clock clock;

    HubSpotTasks(CrmHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public EndpointKind kind() {
        return EndpointKind.HUBSPOT_TASK;
    }

    @Override
    public CrmSession open(EndpointAccess endpoint) {
        return new CrmSession(
                CrmHttp.base(endpoint, "https://api.hubapi.com"), "Authorization", "Bearer " + CrmHttp.token(endpoint));
    }

    @Override
    public Optional<String> find(CrmSession session, String mark, Instant since) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.putArray("filterGroups")
                .addObject()
                .putArray("filters")
                .addObject()
                .put("propertyName", "hs_task_subject")
                .put("operator", "CONTAINS_TOKEN")
                .put("value", mark);
        question.putArray("properties").add("hs_task_subject");
        question.put("limit", 1);
        JsonNode answer = http.ask(session, OutboundRequest.post(session.at(TASKS + "/search"), question.toString()));
        return Optional.of(answer.path("results").path(0).path("id").asText("")).filter(id -> !id.isBlank());
    }

    @Override
    public String create(CrmSession session, CrmTask task) {
        JsonNode answer = http.ask(
                session,
                OutboundRequest.post(
                        session.at(TASKS), properties(session, task).toString()));
        return CrmHttp.id(answer.path("id"), answer);
    }

    @Override
    public boolean change(CrmSession session, String taskId, CrmTask task) {
        return http.find(
                        session,
                        OutboundRequest.patch(
                                session.at(TASKS + "/" + taskId),
                                properties(session, task).toString()))
                .isPresent();
    }

    private JsonNode properties(CrmSession session, CrmTask task) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties
                .put("hs_task_subject", task.subject())
                .put("hs_task_body", HtmlText.of(task.body()))
                .put("hs_task_status", status(task))
                .put("hs_task_priority", "HIGH")
                .put("hs_task_type", "TODO")
                .put("hs_timestamp", dueAt(task).toString());
        owner(session, task.ownerEmail()).ifPresent(owner -> properties.put("hubspot_owner_id", owner));
        return JsonNodeFactory.instance.objectNode().set("properties", properties);
    }

    private static String status(CrmTask task) {
        return switch (task.progress()) {
            case NOT_STARTED -> "NOT_STARTED";
            case IN_PROGRESS -> "IN_PROGRESS";
            case COMPLETED -> "COMPLETED";
        };
    }

    private Instant dueAt(CrmTask task) {
        return task.dueOn() == null
                ? clock.instant()
                : task.dueOn().atTime(DUE_AT).toInstant(ZoneOffset.UTC);
    }

    private Optional<String> owner(CrmSession session, @Nullable String email) {
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        JsonNode answer = http.ask(
                session, OutboundRequest.get(session.at("/crm/v3/owners?limit=1&email=" + CrmHttp.encoded(email))));
        return Optional.of(answer.path("results").path(0).path("id").asText("")).filter(id -> !id.isBlank());
    }
}
