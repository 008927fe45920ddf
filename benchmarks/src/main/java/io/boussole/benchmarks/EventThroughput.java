package io.boussole.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.launcher.DataFolder;
import io.boussole.launcher.Ports;
import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.SuiteSettings;
import io.boussole.launcher.secret.Secrets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From webhook to committed facts on one instance of metrics-service, and reading what they add up to, at growing numbers of events;
 * beside what the machine does of each step alone, measured in the same run.
 *
 * <p>Arguments: numbers of events, separated by commas (100000,1000000); events a delivery (100); senders at a time (4).
 */
public final class EventThroughput {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(300);
    private static final String YEAR = "from=2026-01-01&to=2026-12-31";
    private static final String QUARTER = "from=2026-04-01&to=2026-06-30";
    private static final int READS = 100;
    private static final List<String> READ_PATHS = List.of(
            "/metrics/OPPORTUNITIES_CREATED/series?" + QUARTER + "&timeZone=Europe/Paris",
            "/metrics/CLOSE_RATE/series?" + YEAR + "&timeZone=Europe/Paris",
            "/metrics/SIGNED_REVENUE/series?" + YEAR + "&timeZone=Europe/Paris&currency=EUR");

    private final Suite suite;
    private final Connection database;
    private final HubSpotEvents events = new HubSpotEvents(START, SPAN.toSeconds());
    private final String metrics;
    private final String credential;
    private final int delivery;
    private final int senders;

    private EventThroughput(Suite suite, Connection database, int delivery, int senders) {
        this.suite = suite;
        this.database = database;
        this.metrics = suite.url(SuiteService.METRICS);
        this.credential = suite.credential("benchmark");
        this.delivery = delivery;
        this.senders = senders;
    }

    public static void main(String[] arguments) throws Exception {
        String sizes = arguments.length > 0 ? arguments[0] : "100000,1000000";
        int delivery = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int senders = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
        try (DataFolder data = DataFolder.open(Files.createTempDirectory("boussole-events"));
                Suite suite = new Suite(
                        new SuiteSettings(Path.of("").toAbsolutePath(), data, Ports.free(), Map.of()),
                        Progress.toConsole())) {
            suite.start();
            String password = Secrets.in(data.root()).superuserPassword();
            String url = suite.databaseUrl(SuiteService.METRICS);
            try (Connection database = DriverManager.getConnection(url, "postgres", password)) {
                EventThroughput benchmark = new EventThroughput(suite, database, delivery, senders);
                benchmark.limits(url, password);
                benchmark.grow(
                        Arrays.stream(sizes.split(",", -1)).map(Long::valueOf).toList());
            }
            data.close();
        }
        System.exit(0);
    }

    private void limits(String url, String password) throws Exception {
        String body = events.delivery(0, delivery);
        MachineLimits.bareHttp(body, senders, 2_000);
        double http = MachineLimits.bareHttp(body, senders, 10_000);
        System.out.printf("bare HTTP server: %.0f requests/s of %d events (%d bytes)%n", http, delivery, body.length());
        System.out.printf(
                "Kafka producer alone: %.0f records/s%n",
                MachineLimits.kafkaProducer(suite.bootstrapServers(), events, 200_000));
        System.out.printf(
                "PostgreSQL bulk insert of the same rows: %.0f rows/s%n",
                MachineLimits.bulkInsert(url, "postgres", password, events, 200_000));
    }

    private void grow(List<Long> sizes) throws Exception {
        JsonNode connection = connect();
        long done = 0;
        for (long size : sizes) {
            take(connection, done, size);
            read(size);
            done = size;
        }
    }

    private JsonNode connect() throws Exception {
        String body = "{\"name\":\"HubSpot\",\"source\":\"HUBSPOT\",\"defaultCurrency\":\"EUR\"}";
        HttpRequest request = authorised("/connections")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    private void take(JsonNode connection, long from, long to) throws Exception {
        String address = connection.path("webhookUrl").asText();
        String secret = connection.path("secret").asText();
        long deliveries = (to - from) / delivery;
        long began = System.nanoTime();
        Load.run(senders, deliveries, step -> {
            long first = from + step * delivery;
            deliver(address, secret, events.delivery(first, first + delivery));
        });
        double accepted = (System.nanoTime() - began) / 1e9;
        awaitApplied(to);
        double committed = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%d to %d events: accepted %.0f events/s, committed %.0f events/s (%.1f s)%n",
                from, to, (to - from) / accepted, (to - from) / committed, committed);
    }

    /** Comes again as HubSpot does, but sooner. */
    private static void deliver(String address, String secret, String body) throws Exception {
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            HubSpotEvents.signature(secret, address, body).forEach(request::header);
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

    private void awaitApplied(long events) throws SQLException, InterruptedException {
        while (count("select coalesce(sum(applied + ignored), 0) from connection_tally") < events) {
            Thread.sleep(20);
        }
        long kept = count("select count(*) from received_event");
        if (kept != events) {
            throw new IllegalStateException(kept + " events are kept of " + events);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void read(long size) throws Exception {
        for (String path : READ_PATHS) {
            HttpRequest request = authorised(path).build();
            long[] nanos = new long[READS];
            for (int read = -READS; read < READS; read++) {
                long began = System.nanoTime();
                HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + ": " + answer.body());
                }
                nanos[Math.max(read, 0)] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "at %d events: GET %s: median %.1f ms, p99 %.1f ms%n",
                    size, path, nanos[READS / 2] / 1e6, nanos[READS * 99 / 100] / 1e6);
        }
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(URI.create(metrics + path)).header("Authorization", "Bearer " + credential);
    }
}
