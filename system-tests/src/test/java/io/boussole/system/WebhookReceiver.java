package io.boussole.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody outside who is told things over signed webhooks, keeps them, and does not always answer as it should. */
final class WebhookReceiver implements AutoCloseable {
    private static final int SILENT = 0;
    private static final int WELL = 204;

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final ExecutorService work = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int answer = WELL;

    /** As it came, whatever was answered. */
    record Message(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            return Api.tree(body);
        }

        String type() {
            return json().path("type").asText();
        }

        Map<String, List<String>> signedHeaders() {
            return Map.of(
                    "webhook-id", List.of(id),
                    "webhook-timestamp", List.of(timestamp),
                    "webhook-signature", List.of(signature));
        }
    }

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::take);
        server.setExecutor(work);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    /** From now on it reads and says nothing. */
    void fallSilent() {
        answer = SILENT;
    }

    /** From now on it refuses whatever comes. */
    void breakDown() {
        answer = 500;
    }

    void comeBack() {
        answer = WELL;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        messages.add(new Message(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (answer != SILENT) {
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        work.shutdownNow();
    }
}
