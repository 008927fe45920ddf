package io.boussole.benchmarks;

import io.boussole.launcher.DataFolder;
import io.boussole.launcher.Ports;
import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.SuiteSettings;
import io.boussole.launcher.secret.Secrets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * From webhook to committed facts on one instance of metrics-service, and reading what they add up to, at growing numbers of events;
 * beside what the machine does of each step alone, measured in the same run.
 *
 * <p>{@link EventOptions} are its arguments. With {@code --multiply} only the first size goes through the door; see {@link
 * Multiplication}.
 */
public final class EventThroughput {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(300);
    private static final String YEAR = "from=2026-01-01&to=2026-12-31";
    private static final String QUARTER = "from=2026-04-01&to=2026-06-30";

    /** Numbers of events that no copy has; a multiple of what {@link HubSpotEvents} tells of at a time. */
    private static final long PROBES = 1_000_000_000;

    private static final long WARM_UP = 20_000;

    private static final List<String> READ_PATHS = List.of(
            "/metrics/OPPORTUNITIES_CREATED/series?" + QUARTER + "&timeZone=Europe/Paris",
            "/metrics/OPPORTUNITIES_CREATED/series?" + YEAR + "&timeZone=Europe/Paris",
            "/metrics/CLOSE_RATE/series?" + YEAR + "&timeZone=Europe/Paris",
            "/metrics/SIGNED_REVENUE/series?" + YEAR + "&timeZone=Europe/Paris&currency=EUR",
            "/metrics/OPPORTUNITIES_CREATED/series?" + QUARTER + "&timeZone=America/New_York");

    private final Suite suite;
    private final MeasuredDatabase database;
    private final Account account;
    private final EventOptions options;
    private final HubSpotEvents events = new HubSpotEvents(START, SPAN.toSeconds());
    private long taken;
    private long probed;

    private EventThroughput(Suite suite, MeasuredDatabase database, EventOptions options)
            throws IOException, InterruptedException {
        this.suite = suite;
        this.database = database;
        this.options = options;
        this.account = new Account(suite);
    }

    public static void main(String[] arguments) throws Exception {
        EventOptions options = EventOptions.parse(arguments);
        // The clients of Kafka tell of each of their settings.
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("boussole-events");
        try (DataFolder data = DataFolder.open(folder);
                Suite suite = new Suite(
                        new SuiteSettings(Path.of("").toAbsolutePath(), data, Ports.free(), Map.of()),
                        Progress.toConsole())) {
            suite.start();
            String password = Secrets.in(data.root()).superuserPassword();
            try (MeasuredDatabase database = new MeasuredDatabase(suite, password)) {
                machine(database);
                EventThroughput benchmark = new EventThroughput(suite, database, options);
                if (options.limits()) {
                    benchmark.limits();
                }
                benchmark.grow();
            }
            data.close();
        }
        delete(folder);
        System.exit(0);
    }

    /** Ten million events are some twenty gigabytes. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void machine(MeasuredDatabase database) throws SQLException {
        System.out.printf(
                "Java %s, PostgreSQL %s, %d processors, %s %s%n",
                System.getProperty("java.version"),
                database.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    private void limits() throws Exception {
        String body = events.delivery(0, options.delivery());
        MachineLimits.bareHttp(body, options.senders(), 2_000);
        double http = MachineLimits.bareHttp(body, options.senders(), 10_000);
        System.out.printf(
                "bare HTTP server: %.0f requests/s of %d events (%d bytes)%n", http, options.delivery(), body.length());
        System.out.printf(
                "Kafka producer alone: %.0f records/s%n",
                MachineLimits.kafkaProducer(suite.bootstrapServers(), events, 200_000));
        System.out.printf(
                "PostgreSQL bulk insert of the same rows: %.0f rows/s%n",
                MachineLimits.bulkInsert(database.url(), "postgres", database.password(), events, 200_000));
        database.run("drop table benchmark_limit");
        load();
    }

    private static void load() {
        System.out.printf(
                "load average of the machine: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void grow() throws Exception {
        if (options.plan()) {
            account.activatePlan();
        }
        long first = options.sizes().get(0);
        take(0, first);
        read(first);
        if (options.multiply()) {
            Multiplication multiplication = new Multiplication(database, events, first);
            for (long size : options.sizes().subList(1, options.sizes().size())) {
                multiply(multiplication, size);
                read(size);
            }
        } else {
            for (long size : options.sizes().subList(1, options.sizes().size())) {
                take(taken, size);
                read(size);
            }
        }
    }

    private void multiply(Multiplication multiplication, long size) throws Exception {
        long began = System.nanoTime();
        long zones = database.number("select count(*) from measure_zone");
        suite.killService(SuiteService.METRICS);
        multiplication.upTo(size);
        taken = size + probed;
        System.out.printf(
                "to %d events: what the first %d made was MULTIPLIED in the database, in %.0f s%n",
                size, options.sizes().get(0), (System.nanoTime() - began) / 1e9);
        began = System.nanoTime();
        suite.restartService(SuiteService.METRICS);
        while (database.number("select count(*) from measure_zone") < zones) {
            Thread.sleep(100);
        }
        database.run("analyze");
        System.out.printf(
                "the service started and added up the days of %d time zones in %.1f s%n",
                zones, (System.nanoTime() - began) / 1e9);
        deliver(PROBES + probed, WARM_UP);
        probed += WARM_UP;
        take(PROBES + probed, PROBES + probed + options.probe());
        probed += options.probe();
    }

    /** Events of these numbers. */
    private void take(long from, long to) throws Exception {
        long backend = database.backend();
        ProcessTimes before = ProcessTimes.now(suite, SuiteService.METRICS, backend);
        long wal = database.walBytes();
        long standing = taken;
        long count = to - from;
        long began = System.nanoTime();
        long accepted = deliver(from, count);
        double committed = (System.nanoTime() - began) / 1e9;
        long kept = database.number("select count(*) from received_event");
        if (kept != taken) {
            throw new IllegalStateException(kept + " events are kept of " + taken);
        }
        System.out.printf(
                "%d more when %d events stand: accepted %.0f events/s, committed %.0f events/s (%.1f s)%n",
                count, standing, count / ((accepted - began) / 1e9), count / committed, committed);
        System.out.printf(
                "  processor time an event, in microseconds: %s; written ahead: %d bytes an event%n",
                ProcessTimes.now(suite, SuiteService.METRICS, backend)
                        .since(before)
                        .anEvent(count),
                (database.walBytes() - wal) / count);
        load();
    }

    /** @return when the last of them was accepted, on the clock of {@link System#nanoTime()} */
    private long deliver(long from, long count) throws Exception {
        Load.run(options.senders(), count / options.delivery(), step -> {
            long first = from + step * options.delivery();
            account.deliver(events.delivery(first, first + options.delivery()));
        });
        long accepted = System.nanoTime();
        taken += count;
        database.awaitApplied(taken);
        return accepted;
    }

    private void read(long size) throws Exception {
        for (String path : READ_PATHS) {
            long[] nanos = new long[options.reads()];
            for (int read = -options.reads() / 2; read < options.reads(); read++) {
                nanos[Math.max(read, 0)] = account.read(path);
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "  at %d events: GET %s: median %.1f ms, p99 %.1f ms%n",
                    size, path, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        }
        System.out.printf("  at %d events: MiB of tables + indexes: %s%n", size, database.sizes());
    }
}
