package io.boussole.metrics.enrichment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks over HTTP and makes of every answer either JSON or a reason. Follows no redirection: it would take the token along. */
@ApplicationScoped
class VendorHttp {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient client;
    private final EnrichmentConfig config;
    private final Clock clock;

    VendorHttp(EnrichmentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.requestTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpRequest.Builder request(URI address, String authorization) {
        return HttpRequest.newBuilder(address)
                .timeout(config.requestTimeout())
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    static HttpRequest.Builder post(HttpRequest.Builder request, JsonNode body) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    /** @return empty when there is no such thing */
    Optional<JsonNode> ask(HttpRequest request) {
        HttpResponse<String> answer = send(request);
        int status = answer.statusCode();
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status == 401 || status == 403) {
            throw VendorApiException.refused(status);
        }
        if (status / 100 != 2) {
            throw VendorApiException.status(status, retryAfter(answer));
        }
        return Optional.of(json(answer.body()));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (HttpTimeoutException late) {
            throw VendorApiException.noAnswer();
        } catch (IOException unreachable) {
            throw VendorApiException.unreachable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw VendorApiException.noAnswer();
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

    /** Seconds, or a date. */
    private @Nullable Duration retryAfter(HttpResponse<String> answer) {
        String header = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (header.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant at = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), at);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
