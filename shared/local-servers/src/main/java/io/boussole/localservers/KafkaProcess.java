package io.boussole.localservers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/** The broker in a JVM of its own, so that it can be killed and started again at the same address with the same data. */
public final class KafkaProcess implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    private final KafkaSettings settings;
    private final Path logFile;
    private JavaProcess process;

    private KafkaProcess(KafkaSettings settings, Path logFile) {
        this.settings = settings;
        this.logFile = logFile;
        this.process = launch();
    }

    /** Starts the broker and waits until it answers. */
    public static KafkaProcess start(KafkaSettings settings, Path logFile) {
        KafkaProcess kafka = new KafkaProcess(settings, logFile);
        kafka.awaitReady();
        return kafka;
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** Starts it again after {@link #kill()} or {@link #close()}, at the same address, and waits until it answers. */
    public void restart() {
        close();
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
    }

    private JavaProcess launch() {
        List<String> arguments = List.of(
                "-Xms48m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LocalKafkaMain.class.getName(),
                settings.dataDirectory().toAbsolutePath().toString(),
                Integer.toString(settings.port()),
                Integer.toString(settings.controllerPort()),
                Long.toString(ProcessHandle.current().pid()));
        return JavaProcess.start(arguments, Map.of(), logFile);
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (listens() && answers()) {
                return;
            }
        }
        boolean died = !process.isAlive();
        close();
        throw new LocalServerException("Kafka " + (died ? "ended while it started" : "did not answer in time")
                + "; the end of " + logFile + " says:\n" + LogTail.of(logFile, 15));
    }

    /** Asked before the Kafka client is, because the client logs a warning for every refused connection. */
    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), settings.port())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
            return false;
        }
    }

    private boolean answers() {
        Map<String, Object> client = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "default.api.timeout.ms", 2000,
                "request.timeout.ms", 2000);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
