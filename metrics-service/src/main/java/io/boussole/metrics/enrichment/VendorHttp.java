package io.boussole.metrics.enrichment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.outbound.OutboundAnswer;
import io.boussole.outbound.OutboundException;
import io.boussole.outbound.OutboundHttp;
import io.boussole.outbound.OutboundRequest;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Asks over HTTP and makes of every answer either JSON or a reason. Follows no redirection: it would take the token along. */
@ApplicationScoped
class VendorHttp {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A batch of objects with the history of their values. */
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

    private final OutboundHttp client;
    private final Clock clock;

    VendorHttp(EnrichmentConfig config, ApiAddress addresses, Clock clock) {
        this.clock = clock;
        this.client = new OutboundHttp(addresses.policy(), config.requestTimeout(), LARGEST_ANSWER);
    }

    void stop(@Observes ShutdownEvent stopping) {
        client.close();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A time as ISO 8601 writes it. */
    static Instant time(JsonNode text) {
        try {
            return OffsetDateTime.parse(text.asText("")).toInstant();
        } catch (DateTimeException notTheFormat) {
            throw VendorApiException.notTheFormat();
        }
    }

    /** @return empty when there is no such thing */
    Optional<JsonNode> get(URI address, String authorization) {
        return ask(OutboundRequest.get(address), authorization);
    }

    /** @return empty when there is no such thing */
    Optional<JsonNode> post(URI address, String authorization, JsonNode body) {
        return ask(OutboundRequest.post(address, body.toString()), authorization);
    }

    private Optional<JsonNode> ask(OutboundRequest request, String authorization) {
        OutboundAnswer answer = send(request.header("Authorization", authorization));
        int status = answer.status();
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status == 401 || status == 403) {
            throw VendorApiException.refused(status);
        }
        if (!answer.isSuccess()) {
            throw VendorApiException.status(status, answer.retryAfter(clock).orElse(null));
        }
        return Optional.of(json(answer.body()));
    }

    private OutboundAnswer send(OutboundRequest request) {
        try {
            return client.send(request);
        } catch (OutboundException nothing) {
            throw nothing.why() == OutboundException.Cause.NO_ANSWER
                    ? VendorApiException.noAnswer()
                    : VendorApiException.unreachable();
        }
    }

    private static JsonNode json(String body) {
        if (body.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw VendorApiException.notTheFormat();
        }
    }
}
