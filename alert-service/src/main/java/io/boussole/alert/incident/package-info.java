/**
 * What a breach does: one alert, one corrective action with an owner and a date, one event, in one transaction. Start with {@link
 * io.boussole.alert.incident.IncidentService}; what people do afterwards is {@link io.boussole.alert.incident.CorrectiveActionService}.
 */
@NullMarked
package io.boussole.alert.incident;

import org.jspecify.annotations.NullMarked;
