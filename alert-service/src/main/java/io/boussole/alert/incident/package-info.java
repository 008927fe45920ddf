/**
 * What a breach does: one alert, one corrective action with an owner and a date, one event, in one transaction. Start with {@link
 * io.boussole.alert.incident.IncidentService}, which the judgement calls; what people do afterwards is {@link
 * io.boussole.alert.incident.AlertWork} and {@link io.boussole.alert.incident.CorrectiveActionService}, what time does is {@link
 * io.boussole.alert.incident.IncidentRounds}. Whoever changes anything locks the alert first.
 */
@NullMarked
package io.boussole.alert.incident;

import org.jspecify.annotations.NullMarked;
