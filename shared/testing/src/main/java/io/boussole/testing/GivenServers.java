package io.boussole.testing;

import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Servers whose address was given: {@code BOUSSOLE_TEST_POSTGRES_URL} ({@code jdbc:postgresql://host:port/}), {@code
 * BOUSSOLE_TEST_POSTGRES_USER}, {@code BOUSSOLE_TEST_POSTGRES_PASSWORD} of a superuser, and {@code BOUSSOLE_TEST_KAFKA} ({@code
 * host:port}).
 */
final class GivenServers extends TestServers {
    private static final String POSTGRES_URL = "BOUSSOLE_TEST_POSTGRES_URL";
    private static final String KAFKA = "BOUSSOLE_TEST_KAFKA";

    static boolean areGiven() {
        return System.getenv(POSTGRES_URL) != null && System.getenv(KAFKA) != null;
    }

    @Override
    String description() {
        return "the servers given by the environment";
    }

    @Override
    String serverUrl() {
        String url = variable(POSTGRES_URL, "");
        return url.endsWith("/") ? url : url + "/";
    }

    @Override
    String superuser() {
        return variable("BOUSSOLE_TEST_POSTGRES_USER", "postgres");
    }

    @Override
    String superuserPassword() {
        return variable("BOUSSOLE_TEST_POSTGRES_PASSWORD", "");
    }

    @Override
    public String bootstrapServers() {
        return variable(KAFKA, "");
    }

    @Override
    public void killBroker() {
        throw new TestAbortedException("the broker was given, so it is not ours to kill");
    }

    @Override
    public void restartBroker() {
        throw new TestAbortedException("the broker was given, so it is not ours to start");
    }

    private static String variable(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
