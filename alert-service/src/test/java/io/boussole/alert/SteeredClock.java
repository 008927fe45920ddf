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

/** The service's clock in tests: it goes, unless a test stops it and moves it by hand, or sets it. Let it go again afterwards. */
public final class SteeredClock extends Clock {
    private volatile @Nullable Instant stopped;
    private volatile Duration ahead = Duration.ZERO;

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

    /** It goes on from there. */
    public void set(Instant now) {
        ahead = Duration.between(Clock.systemUTC().instant(), now);
    }

    public void go() {
        stopped = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant set = stopped;
        return set == null ? Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS) : set;
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
