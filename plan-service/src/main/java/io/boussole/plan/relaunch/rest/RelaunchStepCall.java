package io.boussole.plan.relaunch.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every step's address and headers say. The framework fills fields, not records. */
@SuppressWarnings("NullAway.Init")
public final class RelaunchStepCall {
    @PathParam("planId")
    UUID planId;

    @PathParam("checklistId")
    UUID checklistId;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "The ETag that was read; required")
    @Nullable
    String ifMatch;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String language;
}
