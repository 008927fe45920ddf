/** The KPIs of a plan over HTTP: {@link io.boussole.metrics.kpi.rest.KpiResource}. */
@NullMarked
package io.boussole.metrics.kpi.rest;

import org.jspecify.annotations.NullMarked;
