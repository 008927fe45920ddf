package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case worth telling, because a KPI moved. */
public record SuccessStory(
        @Nullable String id,
        @Nullable String title,
        @RefersTo(Part.KPI) @Nullable String kpiId,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable ChangeInterval interval,
        @Nullable LocalDate publishedOn,
        @RefersTo(Part.MEMBER) List<String> memberIds) {

    /** The interval, at 95 %, in which the change of the KPI lies. */
    public record ChangeInterval(
            @Nullable BigDecimal low, @Nullable BigDecimal high) {}
}
