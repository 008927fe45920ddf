package io.boussole.alert.rule.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the KPI is held against, in its unit and for the whole period.
 *
 * @param value null: the plan names none, and nothing can be judged
 * @param low lower end of the range in which no action is due; null: the value
 * @param high its upper end; null: the value
 * @param hypothesisId the hypothesis that is read on the KPI
 * @param stage the stage of the funnel that the KPI counts, or the one that its rate leads to
 */
@Embeddable
public record Reference(
        @Column(name = "target") @Nullable BigDecimal value,
        @Column(name = "range_low") @Nullable BigDecimal low,
        @Column(name = "range_high") @Nullable BigDecimal high,

        @Column(name = "reference_source") @Enumerated(EnumType.STRING)
        ReferenceSource source,

        @Column(name = "hypothesis_id") @Nullable String hypothesisId,
        @Column(name = "stage") @Nullable String stage) {
    public Reference {
        value = Plain.orNull(value);
        low = Plain.orNull(low);
        high = Plain.orNull(high);
    }
}
