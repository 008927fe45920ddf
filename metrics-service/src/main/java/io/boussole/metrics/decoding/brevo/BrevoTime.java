package io.boussole.metrics.decoding.brevo;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * When a Brevo event happened. Brevo documents {@code ts_event} and {@code ts} as seconds and {@code ts_epoch} as milliseconds, all
 * in UTC, but its own samples have {@code ts_epoch} in seconds; {@code date_event} and {@code date} are times on the account's clock.
 * {@code ts} was hours off in deliveries of 2018. The members are tried in this order, and one that is no time of this age is passed
 * over: {@code ts_event}, {@code ts_epoch} as milliseconds, {@code ts_epoch} as seconds, {@code s_epoch} (so in one of the vendor's
 * samples), {@code date_event}, {@code date}, {@code ts};
 * else the event happened when it came.
 */
final class BrevoTime {
    private static final DateTimeFormatter ON_THE_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final JsonNode event;
    private final RawEvent raw;

    BrevoTime(JsonNode event, RawEvent raw) {
        this.event = event;
        this.raw = raw;
    }

    Instant happened() {
        return first(List.of(
                        () -> epoch("ts_event", ChronoUnit.SECONDS),
                        () -> epoch("ts_epoch", ChronoUnit.MILLIS),
                        () -> epoch("ts_epoch", ChronoUnit.SECONDS),
                        () -> epoch("s_epoch", ChronoUnit.SECONDS),
                        () -> clock("date_event"),
                        () -> clock("date"),
                        () -> epoch("ts", ChronoUnit.SECONDS)))
                .orElse(raw.receivedAt());
    }

    /** When the message itself went out, which marketing events repeat. */
    Optional<Instant> sent() {
        return first(List.of(() -> epoch("ts_sent", ChronoUnit.SECONDS), () -> clock("date_sent")));
    }

    private static Optional<Instant> first(List<Supplier<Optional<Instant>>> readings) {
        return readings.stream().flatMap(reading -> stream(reading)).findFirst();
    }

    private static Stream<Instant> stream(Supplier<Optional<Instant>> reading) {
        return reading.get().stream();
    }

    private Optional<Instant> epoch(String member, ChronoUnit unit) {
        if (Members.scalar(event, member).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Times.epoch(event.path(member), unit, member));
        } catch (RejectedEventException noTimeOfThisAge) {
            return Optional.empty();
        }
    }

    private Optional<Instant> clock(String member) {
        try {
            return Members.scalar(event, member)
                    .map(text -> LocalDateTime.parse(text.strip(), ON_THE_CLOCK))
                    .map(time -> time.atZone(raw.settings().timeZone()).toInstant())
                    .map(time -> Times.written(time.toString(), member));
        } catch (DateTimeException | RejectedEventException noTimeOfThisAge) {
            return Optional.empty();
        }
    }
}
