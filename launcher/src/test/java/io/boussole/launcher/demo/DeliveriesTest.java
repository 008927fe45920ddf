package io.boussole.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveriesTest {
    private static final Instant NOW = Instant.parse("2027-02-10T17:00:00Z");
    private static final String SECRET = "client-secret";

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private HttpServer service;
    private Deliveries deliveries;

    @BeforeEach
    void listen() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::receive);
        service.start();
        String base = "http://127.0.0.1:" + service.getAddress().getPort();
        deliveries = new Deliveries(new ApiClient(base, "bsl_demo_x", json), json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.com/webhooks/7", "https://example.com/crm/webhooks/7"})
    void signThePublicAddressAndCallTheOneAtHand(String webhookUrl) throws InterruptedException {
        deliveries.sendHubSpot(connection(webhookUrl), deals());

        Received first = received.take();
        assertThat(first.path()).isEqualTo("/webhooks/7");
        assertThat(first.signature())
                .isEqualTo(HubSpotSignature.of(SECRET, "POST", webhookUrl, first.body(), NOW.toEpochMilli()));
    }

    @Test
    void repeatTheFirstBatch() {
        int posted = deliveries.sendHubSpot(connection("http://localhost:8082/webhooks/7"), deals());

        List<String> bodies = received.stream().map(Received::body).toList();
        assertThat(bodies).hasSize(posted);
        assertThat(bodies.get(posted - 1)).isEqualTo(bodies.get(0));
    }

    private ObjectNode connection(String webhookUrl) {
        return json.createObjectNode().put("webhookUrl", webhookUrl).put("secret", SECRET);
    }

    private static List<DemoDeal> deals() {
        return DemoDeal.of(Scenario.tenSignatures("demo"), Instant.parse("2027-01-01T00:00:00Z"), NOW)
                .subList(0, 10);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("X-HubSpot-Signature-v3");
        received.add(new Received(exchange.getRequestURI().getPath(), body, signature));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private record Received(String path, String body, String signature) {}
}
