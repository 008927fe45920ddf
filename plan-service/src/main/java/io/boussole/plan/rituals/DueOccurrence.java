package io.boussole.plan.rituals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a ritual takes place.
 *
 * @param closed how it was closed; null while it is not
 * @param acknowledgements who has looked at it, of an asynchronous one
 */
public record DueOccurrence(
        LocalDate date,
        Instant startsAt,
        @Nullable Integer durationMin,
        @Nullable ClosedOccurrence closed,
        List<Acknowledgement> acknowledgements) {}
