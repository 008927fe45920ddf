/** What each KPI is held against: {@link io.boussole.alert.rule.AlertRule}, derived from the active plan, one version a plan version. */
@NullMarked
package io.boussole.alert.rule;

import org.jspecify.annotations.NullMarked;
