package io.boussole.metrics.intake;

import io.boussole.metrics.decoding.SenderSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a connection are to be taken right now.
 *
 * @param waits whether they are kept until the connection is resumed, or its replay has ended
 * @param knownUntil the newest day on which something of the connection became known; null before the first
 */
record IntakeTerms(
        SenderSettings sender, boolean waits, @Nullable LocalDate knownUntil) {
    static final IntakeTerms DEFAULT = new IntakeTerms(SenderSettings.NONE, false, null);

    /**
     * The day on which what is received at {@code receivedAt} becomes known. It never goes back: what lay in a journal overnight was in
     * no figure of the day before.
     */
    LocalDate knownOn(Instant receivedAt) {
        LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
        return knownUntil == null || knownUntil.isBefore(day) ? day : knownUntil;
    }
}
