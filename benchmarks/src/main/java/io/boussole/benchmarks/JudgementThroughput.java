package io.boussole.benchmarks;

import io.boussole.launcher.DataFolder;
import io.boussole.launcher.Ports;
import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.SuiteSettings;
import io.boussole.launcher.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * From the observation on Kafka to the stored verdict, on one instance of alert-service: many plans whose KPIs all change at once. The
 * first round also derives the plans' rules, computes thresholds, and opens an alert for each rate.
 *
 * <p>Arguments: plans (100), KPIs a plan (15), rounds (5).
 */
public final class JudgementThroughput {
    private static final String TENANT = "benchmark";

    private JudgementThroughput() {}

    public static void main(String[] arguments) throws Exception {
        int plans = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int kpis = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Map<String, String> environment = Map.of("BOUSSOLE_EVALUATION_SETTLE_TIME", "PT0S");
        try (DataFolder data = DataFolder.open(Files.createTempDirectory("boussole-judgements"));
                Suite suite = new Suite(
                        new SuiteSettings(Path.of("").toAbsolutePath(), data, Ports.free(), environment),
                        Progress.toConsole())) {
            suite.start();
            // They would measure the same plans and keep the verdicts, on the same processors.
            suite.killService(SuiteService.PLAN);
            suite.killService(SuiteService.METRICS);
            String password = Secrets.in(data.root()).superuserPassword();
            try (Connection database =
                            DriverManager.getConnection(suite.databaseUrl(SuiteService.ALERT), "postgres", password);
                    KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                            Map.of("bootstrap.servers", suite.bootstrapServers(), "acks", "all"),
                            new StringSerializer(),
                            new ByteArraySerializer())) {
                measure(suite, new JudgedPlans(TENANT, plans, kpis), plans * kpis, rounds, producer, database);
            }
            data.close();
        }
        System.exit(0);
    }

    private static void measure(
            Suite suite,
            JudgedPlans plans,
            int judged,
            int rounds,
            KafkaProducer<String, byte[]> producer,
            Connection database)
            throws Exception {
        long backend = backend(database);
        send(producer, plans.published());
        for (int round = 1; round <= rounds; round++) {
            List<ProducerRecord<String, byte[]>> observations = plans.observed(round);
            ProcessTimes before = ProcessTimes.now(suite, SuiteService.ALERT, backend);
            long began = System.nanoTime();
            send(producer, observations);
            await(database, judged, round);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "round %d: %d evaluations in %.1f s, %.0f/s; processor time each (µs): %s%n",
                    round,
                    judged,
                    seconds,
                    judged / seconds,
                    ProcessTimes.now(suite, SuiteService.ALERT, backend)
                            .since(before)
                            .anEvent(judged));
        }
    }

    /** The process that serves the connection. */
    private static long backend(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : records) {
            sent.add(producer.send(record));
        }
        for (Future<RecordMetadata> record : sent) {
            record.get();
        }
    }

    private static void await(Connection database, int judged, long revision)
            throws SQLException, InterruptedException {
        try (PreparedStatement count =
                database.prepareStatement("select count(*) from kpi_evaluation where observation_revision >= ?")) {
            count.setLong(1, revision);
            while (true) {
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    if (row.getInt(1) >= judged) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
    }
}
