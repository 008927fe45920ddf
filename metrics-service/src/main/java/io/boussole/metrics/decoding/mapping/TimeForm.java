package io.boussole.metrics.decoding.mapping;

import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.vocabulary.TimePattern;
import io.boussole.metrics.decoding.vocabulary.Values;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a sender writes times.
 *
 * @param form the pattern, where it is neither ISO nor a number
 * @param zone of times without one; that of the connection, where absent
 */
record TimeForm(Kind kind, Optional<TimePattern> form, Optional<ZoneId> zone) {
    static final TimeForm ISO = new TimeForm(Kind.ISO, Optional.empty(), Optional.empty());

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

    /** Ways to write a time. */
    enum Kind {
        ISO,
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        PATTERN
    }

    Instant read(String text, ZoneId zoneOfConnection, String at) {
        ZoneId zoneOfText = zone.orElse(zoneOfConnection);
        return switch (kind) {
            case ISO -> Values.instant(text, zoneOfText, at);
            case EPOCH_SECONDS -> Values.plausible(Instant.ofEpochSecond(whole(text, at)), at);
            case EPOCH_MILLIS -> Values.plausible(Instant.ofEpochMilli(whole(text, at)), at);
            case PATTERN -> form.orElseThrow().read(text, zoneOfText, at);
        };
    }

    private static long whole(String text, String at) {
        if (!WHOLE.matcher(text).matches()) {
            throw RejectedEventException.invalid(at);
        }
        return Long.parseLong(text);
    }
}
