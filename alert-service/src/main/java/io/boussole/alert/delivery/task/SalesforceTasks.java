package io.boussole.alert.delivery.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Salesforce's {@code Task}. With a client id, the secret is a connected app's and is exchanged for a token at each attempt (OAuth
 * client credentials), since tokens end after hours; without one it is the token itself.
 */
@ApplicationScoped
class SalesforceTasks implements CrmTasks {
    private static final String API = "/services/data/v62.0";
    private static final String TASKS = API + "/sobjects/Task/";
    private static final int LONGEST_SUBJECT = 255;

    private final CrmHttp http;

    SalesforceTasks(CrmHttp http) {
        this.http = http;
    }

    @Override
    public EndpointKind kind() {
        return EndpointKind.SALESFORCE_TASK;
    }

    @Override
    public CrmSession open(EndpointAccess endpoint) {
        URI base = CrmHttp.base(endpoint, Objects.requireNonNull(endpoint.url(), "Salesforce has no usual address"));
        @Nullable String clientId = endpoint.clientId();
        String token = clientId == null ? CrmHttp.token(endpoint) : exchange(base, clientId, CrmHttp.token(endpoint));
        return new CrmSession(base, "Authorization", "Bearer " + token);
    }

    private String exchange(URI base, String clientId, String secret) {
        String form = "grant_type=client_credentials&client_id=" + CrmHttp.encoded(clientId) + "&client_secret="
                + CrmHttp.encoded(secret);
        JsonNode answer =
                http.askWithoutSession(OutboundRequest.form(URI.create(base + "/services/oauth2/token"), form));
        String token = answer.path("access_token").asText("");
        if (token.isBlank()) {
            // The answer is not shown: it may hold something secret.
            throw CrmHttp.notUnderstood(200, "");
        }
        return token;
    }

    @Override
    public Optional<String> find(CrmSession session, String mark, Instant since) {
        return query(session, "SELECT Id FROM Task WHERE Subject LIKE '%" + quoted(mark) + "%' LIMIT 1");
    }

    @Override
    public String create(CrmSession session, CrmTask task) {
        JsonNode answer = http.ask(
                session,
                OutboundRequest.post(session.at(TASKS), members(session, task).toString()));
        return CrmHttp.id(answer.path("id"), answer);
    }

    /** Answered with 204 and nothing else. */
    @Override
    public boolean change(CrmSession session, String taskId, CrmTask task) {
        return http.find(
                        session,
                        OutboundRequest.patch(
                                session.at(TASKS + taskId),
                                members(session, task).toString()))
                .isPresent();
    }

    private JsonNode members(CrmSession session, CrmTask task) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        members.put("Subject", shortened(task.subject()))
                .put("Description", task.body())
                .put("Status", status(task))
                .put("Priority", "High");
        if (task.dueOn() != null) {
            members.put("ActivityDate", task.dueOn().toString());
        }
        owner(session, task.ownerEmail()).ifPresent(owner -> members.put("OwnerId", owner));
        return members;
    }

    private static String status(CrmTask task) {
        return switch (task.progress()) {
            case NOT_STARTED -> "Not Started";
            case IN_PROGRESS -> "In Progress";
            case COMPLETED -> "Completed";
        };
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private Optional<String> owner(CrmSession session, @Nullable String email) {
        return email == null || email.isBlank()
                ? Optional.empty()
                : query(
                        session,
                        "SELECT Id FROM User WHERE Email = '" + quoted(email) + "' AND IsActive = true LIMIT 1");
    }

    private Optional<String> query(CrmSession session, String query) {
        JsonNode answer =
                http.ask(session, OutboundRequest.get(session.at(API + "/query?q=" + CrmHttp.encoded(query))));
        return Optional.of(answer.path("records").path(0).path("Id").asText("")).filter(id -> !id.isBlank());
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
