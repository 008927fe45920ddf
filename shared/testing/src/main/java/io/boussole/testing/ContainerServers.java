package io.boussole.testing;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers, where an engine answers and already has the images: an engine that must pull first may never answer. */
final class ContainerServers extends TestServers {
    private static final Logger LOG = Logger.getLogger(ContainerServers.class);
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    private static final String PASSWORD = "test-servers";

    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
            .withUsername("postgres")
            .withPassword(PASSWORD)
            .withStartupTimeout(Duration.ofMinutes(2));
    private final KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
            .withEnv(Map.of("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"))
            .withStartupTimeout(Duration.ofMinutes(2));

    ContainerServers() {
        postgres.start();
        kafka.start();
    }

    static boolean areAtHand() {
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable() && has(POSTGRES_IMAGE) && has(KAFKA_IMAGE);
        } catch (RuntimeException unusable) {
            LOG.infof("A Docker engine is there but cannot be used: %s", unusable.getMessage());
            return false;
        }
    }

    private static boolean has(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException missing) {
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
