/**
 * Pure: whether a KPI has changed after something was done about it, with the interval that says how sure that is. Start with {@link
 * io.boussole.alert.incident.impact.Comparison}.
 */
@NullMarked
package io.boussole.alert.incident.impact;

import org.jspecify.annotations.NullMarked;
