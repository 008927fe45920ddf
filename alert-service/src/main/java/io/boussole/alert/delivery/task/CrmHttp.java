package io.boussole.alert.delivery.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.channel.Reason;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.Outside;
import io.boussole.outbound.OutboundAnswer;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a CRM and makes of every answer either JSON or an outcome. */
@ApplicationScoped
class CrmHttp {
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside;
    private final Clock clock;

    CrmHttp(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    /** @param usual where the vendor is, for an endpoint that does not say */
    static URI base(EndpointAccess endpoint, String usual) {
        @Nullable String own = endpoint.url();
        return URI.create((own == null ? usual : own).replaceAll("/+$", ""));
    }

    static String token(EndpointAccess endpoint) {
        return endpoint.secrets().get(0);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @throws CrmException unless the answer is a success in JSON */
    JsonNode ask(CrmSession session, OutboundRequest request) {
        return find(session, request)
                .orElseThrow(() -> new CrmException(Outcome.failed(Reason.REFUSED, 404, "There is nothing there")));
    }

    /** @return empty when there is no such thing */
    Optional<JsonNode> find(CrmSession session, OutboundRequest request) {
        OutboundAnswer answer = outside.send(request.header(session.header(), session.credential()));
        return answer.status() == 404 ? Optional.empty() : Optional.of(read(answer));
    }

    /** @throws CrmException unless the answer is a success in JSON */
    JsonNode askWithoutSession(OutboundRequest request) {
        return read(outside.send(request));
    }

    private JsonNode read(OutboundAnswer answer) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return json(answer);
        }
        if (answer.isRedirection()) {
            throw new CrmException(Outcome.failed(Reason.REDIRECTED, status, answer.body()));
        }
        boolean refused = status == 401 || status == 403;
        Outcome failed = Outcome.failed(refused ? Reason.TOKEN_REFUSED : Reason.REFUSED, status, answer.body());
        throw new CrmException(failed.after(answer.retryAfter(clock).orElse(null)));
    }

    private static JsonNode json(OutboundAnswer answer) {
        if (answer.body().isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw notUnderstood(answer.status(), answer.body());
        }
    }

    static CrmException notUnderstood(int status, String answer) {
        return new CrmException(Outcome.failed(Reason.NOT_UNDERSTOOD, status, answer));
    }

    /** @throws CrmException when the vendor gave none */
    static String id(JsonNode node, JsonNode answer) {
        String id = node.asText("");
        if (id.isBlank()) {
            throw notUnderstood(200, answer.toString());
        }
        return id;
    }
}
