package io.boussole.alert;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The service's clock in tests: it goes, unless a test stops it and moves it by hand. Let it go again afterwards. */
public final class SteeredClock extends Clock {
    private volatile @Nullable Instant stopped;

    /** The one of the application. */
    static final class Maker {
        private Maker() {}

        @Produces
        @Singleton
        static SteeredClock clock() {
            return new SteeredClock();
        }
    }

    public void stopAt(Instant now) {
        stopped = now;
    }

    public void advance(Duration by) {
        stopped = instant().plus(by);
    }

    public void go() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant set = stopped;
        return set == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS) : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
