package io.boussole.launcher;

import io.boussole.localservers.JavaProcess;
import io.boussole.localservers.LogTail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One service as a child JVM. */
final class ServiceProcess {
    private static final Duration READY_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);
    private static final int LINES_OF_LOG = 25;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final SuiteService service;
    private final URI ready;
    private final JavaProcess process;

    private ServiceProcess(SuiteService service, int port, JavaProcess process) {
        this.service = service;
        this.ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        this.process = process;
    }

    static ServiceProcess start(SuiteService service, SuiteSettings settings, Map<String, String> environment) {
        Path jar = service.packagedIn(settings.checkout());
        List<String> arguments =
                List.of("-Xms64m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=160m", "-jar", jar.toString());
        JavaProcess process =
                JavaProcess.start(arguments, environment, settings.data().log(service.module()));
        return new ServiceProcess(service, settings.ports().of(service), process);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the service says it is ready; fails with the end of its log when it ends or takes too long. */
    void awaitReady() {
        long deadline = System.nanoTime() + READY_PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw failure("ended while it started");
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw failure("did not become ready within " + READY_PATIENCE.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
        }
    }

    void stop() {
        process.stop(STOP_PATIENCE);
    }

    void kill() {
        process.kill();
    }

    LauncherException failure(String whatHappened) {
        return new LauncherException(service.module() + " " + whatHappened + "; the end of " + process.logFile()
                + " says:\n" + LogTail.of(process.logFile(), LINES_OF_LOG));
    }

    private boolean isReady() {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
