/**
 * What was measured, {@link io.boussole.contracts.kpi.KpiObserved}, and what is said of it, {@link
 * io.boussole.contracts.kpi.KpiJudged}: one record a KPI of a plan.
 */
@NullMarked
package io.boussole.contracts.kpi;

import org.jspecify.annotations.NullMarked;
