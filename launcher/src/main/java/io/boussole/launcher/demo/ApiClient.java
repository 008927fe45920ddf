package io.boussole.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.boussole.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** Calls one service with one tenant's credential. Any answer but the expected one ends the demo. */
final class ApiClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String base;
    private final String credential;
    private final ObjectMapper json;

    ApiClient(String base, String credential, ObjectMapper json) {
        this.base = base;
        this.credential = credential;
        this.json = json;
    }

    Answer get(String path) {
        return expect(request(path).GET(), 200);
    }

    Answer post(String path, JsonNode body, int expectedStatus) {
        return post(path, body.toString(), Map.of("Content-Type", "application/json"), expectedStatus);
    }

    Answer post(String path, String body, Map<String, String> headers, int expectedStatus) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return expect(request, expectedStatus);
    }

    /** Asks again until the answer is as awaited; the failure shows the last one. */
    Answer await(String path, String what, Predicate<JsonNode> awaited) {
        return Polling.until(() -> get(path), answer -> awaited.test(answer.body()), what);
    }

    /** A service knows a credential made a moment ago only after it has looked at the file again. */
    void awaitAccess(String path) {
        HttpRequest request = request(path).GET().build();
        Polling.until(() -> send(request).statusCode(), status -> status != 401, base + " to know the credential");
    }

    /**
     * Sends a webhook delivery as a CRM does, without a credential of ours. {@code webhookUrl} is the public address; from here the
     * service may be reached by another one, as behind a proxy.
     */
    int deliver(String webhookUrl, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + servicePath(webhookUrl)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request.build()).statusCode();
    }

    /** A public address may have a prefix that its proxy takes off. */
    private static String servicePath(String webhookUrl) {
        return webhookUrl.substring(webhookUrl.lastIndexOf("/webhooks/"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + credential);
    }

    private Answer expect(HttpRequest.Builder builder, int expectedStatus) {
        HttpRequest request = builder.build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != expectedStatus) {
            throw new LauncherException(request.method() + " " + request.uri() + " answered " + response.statusCode()
                    + " instead of " + expectedStatus + ": " + response.body());
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(""), tree(response.body()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LauncherException(request.uri() + " did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The demo was interrupted.", e);
        }
    }

    private JsonNode tree(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new LauncherException(base + " answered something that is not JSON: " + body, e);
        }
    }
}
