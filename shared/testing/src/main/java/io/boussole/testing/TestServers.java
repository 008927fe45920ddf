package io.boussole.testing;

import io.boussole.localservers.DatabaseSetup;
import io.boussole.localservers.ServiceDatabase;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL and a Kafka for the tests of this process: an address given, else containers, else the embedded ones. */
public abstract class TestServers {
    private static final Logger LOG = Logger.getLogger(TestServers.class);
    private static @Nullable TestServers running;

    /** The servers of this process, started at the first call. They stop with it. */
    public static synchronized TestServers running() {
        TestServers known = running;
        if (known == null) {
            known = choose();
            LOG.infof("Tests run on %s", known.description());
            running = known;
        }
        return known;
    }

    private static TestServers choose() {
        if (GivenServers.areGiven()) {
            return new GivenServers();
        }
        return ContainerServers.areAtHand() ? new ContainerServers() : new EmbeddedServers();
    }

    /** Which of the three ways it is. */
    abstract String description();

    /** JDBC URL of the server, ending in a slash. */
    abstract String serverUrl();

    abstract String superuser();

    abstract String superuserPassword();

    public abstract String bootstrapServers();

    /** SIGKILL on the broker; only where this process started it. */
    public abstract void killBroker();

    /** The broker again, at the same address and with the same data. */
    public abstract void restartBroker();

    /** A database of its own, with an owner and an application role as in production. */
    public ServiceDatabase createDatabase(String service) {
        ServiceDatabase database = new ServiceDatabase(service + "_" + TestRun.id(), "owner-password", "app-password");
        new DatabaseSetup(serverUrl(), superuser(), superuserPassword()).create(List.of(database));
        return database;
    }
}
