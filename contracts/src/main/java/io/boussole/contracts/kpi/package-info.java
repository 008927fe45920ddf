/** What was measured: {@link io.boussole.contracts.kpi.KpiObserved}, one record a KPI of a plan. */
@NullMarked
package io.boussole.contracts.kpi;

import org.jspecify.annotations.NullMarked;
