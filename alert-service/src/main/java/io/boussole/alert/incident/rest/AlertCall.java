package io.boussole.alert.incident.rest;

import io.boussole.alert.ChangeCall;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A change of an alert. */
@SuppressWarnings("NullAway.Init")
public final class AlertCall extends ChangeCall {
    @PathParam("alertId")
    UUID alertId;
}
