package io.boussole.alert.delivery.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Pipedrive's activities of the type {@code task}, second version of its API. Notes are HTML there; an activity is done or not. */
@ApplicationScoped
class PipedriveTasks implements CrmTasks {
    private static final String ACTIVITIES = "/api/v2/activities";
    private static final int MOST_SEARCHED = 500;

    private final CrmHttp http;

    PipedriveTasks(CrmHttp http) {
        this.http = http;
    }

    @Override
    public EndpointKind kind() {
        return EndpointKind.PIPEDRIVE_TASK;
    }

    @Override
    public CrmSession open(EndpointAccess endpoint) {
        return new CrmSession(
                CrmHttp.base(endpoint, "https://api.pipedrive.com"), "x-api-token", CrmHttp.token(endpoint));
    }

    /** There is no search for activities: the newest since then are looked through. */
    @Override
    public Optional<String> find(CrmSession session, String mark, Instant since) {
        String query = "?sort_by=add_time&sort_direction=desc&limit=" + MOST_SEARCHED + "&updated_since="
                + CrmHttp.encoded(since.truncatedTo(ChronoUnit.SECONDS).toString());
        JsonNode answer = http.ask(session, OutboundRequest.get(session.at(ACTIVITIES + query)));
        for (JsonNode activity : answer.path("data")) {
            if (activity.path("subject").asText("").contains(mark)) {
                return Optional.of(CrmHttp.id(activity.path("id"), answer));
            }
        }
        return Optional.empty();
    }

    @Override
    public String create(CrmSession session, CrmTask task) {
        JsonNode answer = http.ask(
                session,
                OutboundRequest.post(
                        session.at(ACTIVITIES), members(session, task).toString()));
        return CrmHttp.id(answer.path("data").path("id"), answer);
    }

    @Override
    public boolean change(CrmSession session, String taskId, CrmTask task) {
        return http.find(
                        session,
                        OutboundRequest.patch(
                                session.at(ACTIVITIES + "/" + taskId),
                                members(session, task).toString()))
                .isPresent();
    }

    private JsonNode members(CrmSession session, CrmTask task) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        members.put("subject", task.subject())
                .put("type", "task")
                .put("note", HtmlText.of(task.body()))
                .put("done", task.progress() == CrmTask.Progress.COMPLETED);
        if (task.dueOn() != null) {
            members.put("due_date", task.dueOn().toString());
        }
        owner(session, task.ownerEmail()).ifPresent(owner -> members.put("owner_id", owner));
        return members;
    }

    private OptionalLong owner(CrmSession session, @Nullable String email) {
        if (email == null || email.isBlank()) {
            return OptionalLong.empty();
        }
        JsonNode answer = http.ask(
                session,
                OutboundRequest.get(session.at("/api/v1/users/find?search_by_email=1&term=" + CrmHttp.encoded(email))));
        JsonNode id = answer.path("data").path(0).path("id");
        return id.canConvertToLong() ? OptionalLong.of(id.longValue()) : OptionalLong.empty();
    }
}
