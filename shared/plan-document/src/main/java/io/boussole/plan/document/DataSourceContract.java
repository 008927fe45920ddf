package io.boussole.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised of one source of data, and who keeps it clean. */
public record DataSourceContract(
        Kpi.@Nullable DataSource source,
        @RefersTo(Part.MEMBER) @Nullable String stewardId,
        List<RequiredFields> requiredFields,
        @Nullable Cleaning cleaning) {

    /** The fields without which an event of a type is of no use. */
    public record RequiredFields(@Nullable String eventType, List<String> fields) {}

    /** A cleaning that comes back. */
    public record Cleaning(
            @Nullable Integer everyDays,
            @RefersTo(Part.MEMBER) @Nullable String ownerId) {}
}
