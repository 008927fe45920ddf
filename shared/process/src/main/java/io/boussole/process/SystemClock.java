package io.boussole.process;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock of every feature; a test replaces it by producing its own. */
final class SystemClock {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private SystemClock() {}

    /** In microseconds, as PostgreSQL keeps them: an instant reads back from the database as it was written. */
    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
