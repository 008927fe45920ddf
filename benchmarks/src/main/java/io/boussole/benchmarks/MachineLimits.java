package io.boussole.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the machine itself does of each step of an event's way, measured in the same run as the way as a whole. */
final class MachineLimits {
    private static final int WRITERS = 2;
    private static final int ROWS_A_STATEMENT = 1000;

    private static final String TOPIC = "benchmark.limit";

    private MachineLimits() {}

    /** Requests of one delivery each to a server that reads the body and answers 202. @return requests a second */
    static double bareHttp(String body, int threads, long requests) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(threads));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/"))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            long nanos = Load.run(threads, requests, step -> client.send(request, BodyHandlers.discarding()));
            return requests / (nanos / 1e9);
        } finally {
            server.stop(0);
        }
    }

    /** Records of one event each, acknowledged by the broker's disk. @return records a second */
    static double kafkaProducer(String bootstrapServers, HubSpotEvents events, long records)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 4, (short) 1))).all().get();
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            long began = System.nanoTime();
            for (long event = 0; event < records; event++) {
                byte[] value = events.delivery(event, event + 1).getBytes(StandardCharsets.UTF_8);
                sent.add(producer.send(new ProducerRecord<>(TOPIC, Long.toString(event), value)));
            }
            producer.flush();
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
            return records / ((System.nanoTime() - began) / 1e9);
        }
    }

    /** Rows of one event each, a thousand a statement and a transaction, by two writers. @return rows a second */
    static double bulkInsert(String url, String user, String password, HubSpotEvents events, long rows)
            throws SQLException, InterruptedException {
        try (Connection owner = DriverManager.getConnection(url, user, password);
                Statement statement = owner.createStatement()) {
            statement.execute("drop table if exists benchmark_limit");
            statement.execute("create table benchmark_limit (tenant_id text, connection_id uuid, event_key text,"
                    + " received_at timestamptz, body bytea, primary key (tenant_id, connection_id, event_key))");
        }
        long statements = rows / ROWS_A_STATEMENT;
        ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> open(url, user, password));
        long nanos = Load.run(WRITERS, statements, step -> insert(connections.get(), events, step));
        return statements * ROWS_A_STATEMENT / (nanos / 1e9);
    }

    private static void insert(Connection connection, HubSpotEvents events, long statement) throws SQLException {
        String[] keys = new String[ROWS_A_STATEMENT];
        byte[][] bodies = new byte[ROWS_A_STATEMENT][];
        for (int row = 0; row < ROWS_A_STATEMENT; row++) {
            long event = statement * ROWS_A_STATEMENT + row;
            keys[row] = "%064x".formatted(event * 0x9E3779B97F4A7C15L);
            bodies[row] = events.delivery(event, event + 1).getBytes(StandardCharsets.UTF_8);
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into benchmark_limit"
                + " select 'benchmark', '00000000-0000-0000-0000-000000000001', k, now(), b from unnest(?, ?) as t (k, b)"
                + " on conflict do nothing")) {
            Array keyColumn = connection.createArrayOf("text", keys);
            insert.setArray(1, keyColumn);
            insert.setArray(2, connection.createArrayOf("bytea", bodies));
            insert.executeUpdate();
        }
    }

    private static Connection open(String url, String user, String password) {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database of the run must answer", failure);
        }
    }
}
