package io.boussole.outbound;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param body its beginning, when it was longer than is read or did not end in time
 * @param complete whether {@code body} is all of it
 * @param retryAfterHeader as it was sent
 */
public record OutboundAnswer(
        int status, String body, boolean complete, @Nullable String retryAfterHeader) {
    private static final String SECONDS = "\\d{1,9}";

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public boolean isRedirection() {
        return status / 100 == 3;
    }

    /** How long the other side wants to be left alone: {@code Retry-After} in seconds or as a date. Never negative. */
    public Optional<Duration> retryAfter(Clock clock) {
        String header = retryAfterHeader == null ? "" : retryAfterHeader.strip();
        if (header.matches(SECONDS)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            Instant at = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), at);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
