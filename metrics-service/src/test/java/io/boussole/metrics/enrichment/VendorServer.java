package io.boussole.metrics.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Speaks as HubSpot, Attio and Zoho do, on this machine; fails on request. */
final class VendorServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NEVER_ANSWERS = 0;

    private final HttpServer server;
    private final String token;
    private final Map<String, String> objects = new ConcurrentHashMap<>();
    private final Map<String, List<String>> collections = new ConcurrentHashMap<>();
    private final Deque<Integer> failures = new ConcurrentLinkedDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    VendorServer(String token) {
        this.token = token;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The object behind a path, or of an identifier. */
    VendorServer holds(String key, String object) {
        objects.put(key, object);
        return this;
    }

    /** All objects behind a path, to be read page by page. */
    VendorServer lists(String path, List<String> all) {
        collections.put(path, List.copyOf(all));
        return this;
    }

    /** The next answers are these, by status. */
    VendorServer failing(int... statuses) {
        for (int status : statuses) {
            failures.add(status);
        }
        return this;
    }

    VendorServer neverAnsweringOnce() {
        return failing(NEVER_ANSWERS);
    }

    VendorServer refusing(boolean refuses) {
        refusing = refuses;
        return this;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String path = exchange.getRequestURI().toString();
        requests.add(path + " " + body);
        Integer failure = failures.poll();
        if (failure != null) {
            fail(exchange, failure);
        } else if (refusing
                || !exchange.getRequestHeaders().getFirst("Authorization").endsWith(" " + token)) {
            send(exchange, 401, "{\"status\":\"error\",\"message\":\"Authentication credentials not found\"}");
        } else if (path.endsWith("/batch/read")) {
            batch(exchange, body);
        } else if (collections.containsKey(exchange.getRequestURI().getPath()) && !path.contains("?ids=")) {
            new VendorPages(collections.getOrDefault(exchange.getRequestURI().getPath(), List.of()))
                    .answer(
                            exchange.getRequestURI(),
                            body,
                            answer -> send(exchange, answer.isEmpty() ? 204 : 200, answer));
        } else if (path.contains("?ids=")) {
            zoho(exchange, path.substring(path.indexOf("?ids=") + 5));
        } else {
            String object = objects.get(path);
            send(exchange, object == null ? 404 : 200, object == null ? "{\"code\":\"not_found\"}" : object);
        }
    }

    private static void fail(HttpExchange exchange, int status) throws IOException {
        if (status == NEVER_ANSWERS) {
            pause();
        }
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        send(exchange, status == NEVER_ANSWERS ? 200 : status, "{}");
    }

    private static void pause() {
        try {
            Thread.sleep(2_500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void batch(HttpExchange exchange, String body) throws IOException {
        List<String> wanted = ids(body);
        String results =
                wanted.stream().filter(objects::containsKey).map(objects::get).collect(Collectors.joining(","));
        boolean complete = wanted.stream().allMatch(objects::containsKey);
        send(
                exchange,
                complete ? 200 : 207,
                "{\"status\":\"COMPLETE\",\"results\":[%s],\"startedAt\":\"2027-01-12T09:30:00Z\"}".formatted(results));
    }

    private static List<String> ids(String body) {
        try {
            JsonNode question = JSON.readTree(body);
            return question.path("inputs").findValuesAsText("id");
        } catch (JsonProcessingException noQuestion) {
            throw new IllegalArgumentException(noQuestion);
        }
    }

    private void zoho(HttpExchange exchange, String ids) throws IOException {
        String found = List.of(ids.split(",", -1)).stream()
                .filter(objects::containsKey)
                .map(objects::get)
                .collect(Collectors.joining(","));
        send(exchange, found.isEmpty() ? 204 : 200, found.isEmpty() ? "" : "{\"data\":[" + found + "]}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
