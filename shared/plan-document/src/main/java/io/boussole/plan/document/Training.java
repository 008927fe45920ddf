package io.boussole.plan.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workshops of the period. */
public record Training(@Nullable Integer workshopsPerQuarter, List<Workshop> workshops) {

    /** One workshop. */
    public record Workshop(
            @Nullable String title,
            @InPeriod @Nullable LocalDate on,
            @RefersTo(Part.MEMBER) @Nullable String ownerId) {}
}
