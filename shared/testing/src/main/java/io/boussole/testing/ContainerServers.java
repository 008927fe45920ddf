package io.boussole.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers, where an engine answers and already has the images: an engine that must pull first may never answer. */
final class ContainerServers extends TestServers {
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    private static final String REAPER_REPOSITORY = "testcontainers/ryuk";
    private static final String PASSWORD = "test-servers";

    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
            .withUsername("postgres")
            .withPassword(PASSWORD)
            // While the image initialises, the server listens to its own socket only; its log differs from image to
            // image.
            .waitingFor(Wait.forListeningPort())
            .withStartupTimeout(Duration.ofMinutes(1));
    private final KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
            .withEnv(Map.of("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"))
            .waitingFor(Wait.forListeningPort())
            .withStartupTimeout(Duration.ofMinutes(1));

    ContainerServers() {
        postgres.start();
        kafka.start();
    }

    /**
     * Asks the command line, not the library: the library pulls its reaper's image when it first looks, and where no registry is
     * reached it tries for minutes.
     */
    static boolean areAtHand() {
        boolean reaperWanted = !"true".equals(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
        return has(POSTGRES_IMAGE) && has(KAFKA_IMAGE) && (!reaperWanted || has(REAPER_REPOSITORY));
    }

    private static boolean has(String image) {
        try {
            Process listing = new ProcessBuilder("docker", "image", "ls", "--quiet", image)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!listing.waitFor(10, TimeUnit.SECONDS)) {
                listing.destroyForcibly();
                return false;
            }
            return listing.exitValue() == 0 && listing.getInputStream().read() >= 0;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    String description() {
        return "containers of " + POSTGRES_IMAGE + " and " + KAFKA_IMAGE;
    }

    @Override
    String serverUrl() {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/";
    }

    @Override
    String superuser() {
        return "postgres";
    }

    @Override
    String superuserPassword() {
        return PASSWORD;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void killBroker() {
        throw new TestAbortedException(
                "a container gets another port when it starts again; the embedded broker is killed instead");
    }

    @Override
    public void restartBroker() {
        throw new TestAbortedException("a container gets another port when it starts again");
    }
}
