package io.boussole.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.demo.PlanTemplate;
import io.boussole.launcher.demo.Quarter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;

/** The tenant of the measurement, and its HubSpot account. */
final class Account {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Suite suite;
    private final String credential;
    private final String webhook;
    private final String secret;

    Account(Suite suite) throws IOException, InterruptedException {
        this.suite = suite;
        this.credential = suite.credential("benchmark");
        String body = "{\"name\":\"HubSpot\",\"source\":\"HUBSPOT\",\"defaultCurrency\":\"EUR\"}";
        JsonNode connection =
                JSON.readTree(post(suite.url(SuiteService.METRICS) + "/connections", "application/json", body)
                        .body());
        this.webhook = connection.path("webhookUrl").asText();
        this.secret = connection.path("secret").asText();
    }

    /** Activates the example's plan for the current quarter, in Europe/Paris. */
    void activatePlan() throws IOException, InterruptedException {
        String plans = suite.url(SuiteService.PLAN) + "/plans";
        Quarter quarter = Quarter.of(LocalDate.now(ZoneId.of("Europe/Paris")));
        HttpResponse<String> created =
                post(plans, "application/yaml", PlanTemplate.fill("Plan of the benchmark", quarter));
        String id = JSON.readTree(created.body()).path("id").asText();
        HttpRequest activation = authorised(plans + "/" + id + "/activate")
                .header("Content-Type", "application/json")
                .header("If-Match", created.headers().firstValue("ETag").orElseThrow())
                .POST(BodyPublishers.noBody())
                .build();
        requireOk(HTTP.send(activation, BodyHandlers.ofString()));
    }

    /** Comes again as HubSpot does, but sooner. */
    void deliver(String body) throws IOException, InterruptedException {
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(webhook))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            HubSpotEvents.signature(secret, webhook, body).forEach(request::header);
            int status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return;
            }
            if (status != 503) {
                throw new IllegalStateException("a delivery was answered " + status);
            }
            Thread.sleep(100);
        }
    }

    /** @return nanoseconds until the answer of metrics-service was there */
    long read(String path) throws IOException, InterruptedException {
        HttpRequest request = authorised(suite.url(SuiteService.METRICS) + path).build();
        long began = System.nanoTime();
        requireOk(HTTP.send(request, BodyHandlers.ofString()));
        return System.nanoTime() - began;
    }

    private HttpResponse<String> post(String url, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = authorised(url)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return requireOk(HTTP.send(request, BodyHandlers.ofString()));
    }

    private static HttpResponse<String> requireOk(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder authorised(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + credential);
    }
}
