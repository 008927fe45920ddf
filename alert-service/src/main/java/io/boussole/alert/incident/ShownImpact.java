package io.boussole.alert.incident;

import io.boussole.alert.incident.impact.Impact;
import java.time.LocalDate;

/**
 * What came of something.
 *
 * @param isFinal false while it is only how it looks so far
 * @param measureOn last day that counts, in the plan's time zone
 */
public record ShownImpact(Impact impact, boolean isFinal, LocalDate measureOn) {}
