package io.boussole.launcher;

import io.boussole.launcher.secret.Credentials;
import io.boussole.launcher.secret.Secrets;
import io.boussole.localservers.KafkaProcess;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite: two servers and three services as child processes. Tests kill and restart its parts.
 *
 * <p>Not for several threads at once, except {@link #close()}, which a shutdown hook may call at any moment.
 */
public final class Suite implements SuiteAddress, AutoCloseable {
    private final SuiteSettings settings;
    private final Progress progress;
    private final Secrets secrets;
    private final Credentials credentials;
    private final Servers servers;
    private final LeftoverProcesses children;
    private final Map<SuiteService, ServiceProcess> services = new EnumMap<>(SuiteService.class);
    private final AtomicBoolean closing = new AtomicBoolean();

    public Suite(SuiteSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = Secrets.in(settings.data().root());
        this.credentials = Credentials.in(settings.data().root());
        this.servers = new Servers(settings, secrets);
        this.children = new LeftoverProcesses(settings.data());
    }

    /** Starts everything and returns when every service is ready. On failure nothing is left running. */
    public Suite start() {
        try {
            children.awaitEnd();
            settings.ports().requireFree();
            progress.say("Starting PostgreSQL and Kafka ...");
            servers.start();
            children.note(servers.kafka().pid());
            progress.say("Starting " + SuiteService.values().length + " services ...");
            for (SuiteService service : SuiteService.values()) {
                launch(service);
            }
            for (SuiteService service : SuiteService.values()) {
                awaitReady(service);
                progress.say("  " + service.module() + " is ready on port "
                        + settings.ports().of(service));
            }
            return this;
        } catch (RuntimeException e) {
            boolean stoppedFromOutside = isClosing();
            close();
            throw stoppedFromOutside ? new LauncherException("Stopped while starting.", e) : e;
        }
    }

    public SuiteSettings settings() {
        return settings;
    }

    @Override
    public String credential(String tenant) {
        return credentials.of(tenant);
    }

    /** A tenant is unused until it is given a credential. */
    @Override
    public String unusedTenant(String name) {
        return credentials.unused(name);
    }

    @Override
    public String url(SuiteService service) {
        return "http://localhost:" + settings.ports().of(service);
    }

    @Override
    public String bootstrapServers() {
        return servers.kafka().bootstrapServers();
    }

    public String databaseUrl(SuiteService service) {
        return servers.databaseUrl(service);
    }

    public long pid(SuiteService service) {
        return running(service).pid();
    }

    public boolean isAlive(SuiteService service) {
        return running(service).isAlive();
    }

    /** SIGKILL. */
    public void killService(SuiteService service) {
        running(service).kill();
    }

    /** Starts a service again, after ending it when it still runs, and returns when it is ready. */
    public void restartService(SuiteService service) {
        running(service).stop();
        launch(service);
        awaitReady(service);
    }

    /** SIGKILL. */
    public void killKafka() {
        servers.kafka().kill();
    }

    /** Starts the broker again at the same address with the same data, and returns when it answers. */
    public synchronized void restartKafka() {
        requireOpen();
        KafkaProcess kafka = servers.kafka();
        kafka.restart();
        children.note(kafka.pid());
    }

    /** SIGKILL. */
    public void killPostgres() {
        servers.postgres().kill();
    }

    /** Starts the database again at the same address with the same data, and returns when it answers. */
    public synchronized void restartPostgres() {
        requireOpen();
        servers.postgres().restart();
    }

    public boolean isPostgresAlive() {
        return servers.postgres().isAlive();
    }

    /** Whether it is stopping or has stopped: from then on what ends does so as it should. */
    boolean isClosing() {
        return closing.get();
    }

    public boolean isKafkaAlive() {
        return servers.kafka().isAlive();
    }

    /** Stops the services, then the broker, then the database. Calling it again does nothing. */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        synchronized (this) {
            services.values().parallelStream().forEach(ServiceProcess::stop);
            servers.stop();
            children.forget();
        }
    }

    private synchronized void launch(SuiteService service) {
        requireOpen();
        ServiceEnvironment environment = new ServiceEnvironment(settings, secrets, credentials);
        ServiceProcess process = ServiceProcess.start(
                service, settings, environment.of(service, servers.databaseUrl(service), bootstrapServers()));
        services.put(service, process);
        children.note(process.pid());
    }

    private void requireOpen() {
        if (isClosing()) {
            throw new LauncherException("The suite is stopping.");
        }
    }

    private void awaitReady(SuiteService service) {
        running(service).awaitReady();
    }

    private ServiceProcess running(SuiteService service) {
        @Nullable ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " has not been started");
        }
        return process;
    }
}
