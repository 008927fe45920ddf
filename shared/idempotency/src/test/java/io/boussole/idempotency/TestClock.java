package io.boussole.idempotency;

import io.boussole.testing.MutableClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The clock that the tests advance. */
final class TestClock {
    static final MutableClock CLOCK = new MutableClock(Instant.parse("2027-01-04T09:00:00Z"));

    private TestClock() {}

    @Produces
    @Singleton
    static Clock clock() {
        return CLOCK;
    }
}
