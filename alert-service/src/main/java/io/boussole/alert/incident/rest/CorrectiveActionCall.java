package io.boussole.alert.incident.rest;

import io.boussole.alert.ChangeCall;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A change of a corrective action. */
@SuppressWarnings("NullAway.Init")
public final class CorrectiveActionCall extends ChangeCall {
    @PathParam("actionId")
    UUID actionId;
}
