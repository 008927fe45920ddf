package io.boussole.system.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** As far from the true time as a file says, which several processes share. */
public final class MovedClock extends Clock {
    private final Clock trueTime;
    private final LongBuffer shift;

    public MovedClock(Clock trueTime, Path file) {
        this(trueTime, mapped(file));
    }

    private MovedClock(Clock trueTime, LongBuffer shift) {
        this.trueTime = trueTime;
        this.shift = shift;
    }

    private static LongBuffer mapped(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, 0, Long.BYTES).asLongBuffer();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** From now on it is this moment, and time goes on from it. */
    public void moveTo(Instant moment) {
        shift.put(0, Duration.between(trueTime.instant(), moment).toMillis());
    }

    @Override
    public Instant instant() {
        return trueTime.instant().plusMillis(shift.get(0));
    }

    @Override
    public ZoneId getZone() {
        return trueTime.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(trueTime.withZone(zone), shift);
    }
}
