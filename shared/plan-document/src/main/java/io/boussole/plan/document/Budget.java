package io.boussole.plan.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the period may cost, in the plan's currency. */
public record Budget(@Nullable BigDecimal total, List<Tool> tools) {

    /** A tool paid by the month; two tools with one capability in common may be one too many. */
    public record Tool(@Nullable String name, @Nullable BigDecimal monthlyCost, List<String> capabilities) {}
}
