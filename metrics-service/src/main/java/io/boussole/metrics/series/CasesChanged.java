package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import java.time.Instant;

/** Hears, within the transaction, that cases of a tenant have begun, were answered or are gone. */
public interface CasesChanged {
    /**
     * @param first when the first of them began
     * @param last when the last of them began
     */
    void by(String tenantId, CaseKind kind, Instant first, Instant last);
}
