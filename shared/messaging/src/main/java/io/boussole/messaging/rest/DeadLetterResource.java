package io.boussole.messaging.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.messaging.DeadLetter;
import io.boussole.messaging.DeadLetterLog;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Only where a service reads topics, and therefore can have dead letters. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "Dead letters", description = "Records of a topic that could not be applied")
@APIResponse(responseCode = "401", ref = DeadLetterResource.PROBLEM)
@APIResponse(responseCode = "403", ref = DeadLetterResource.PROBLEM)
@IfBuildProperty(name = "boussole.dead-letters.shown", stringValue = "true")
final class DeadLetterResource {
    /** The name that every service gives the response of its refusals. */
    static final String PROBLEM = "Problem";

    private final DeadLetterLog letters;

    DeadLetterResource(DeadLetterLog letters) {
        this.letters = letters;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "Records that could not be applied, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = PROBLEM)
    public Page<DeadLetterResponse> list(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                        letters.page(DeadLetter.Position.read(pageToken), pageSize + 1),
                        pageSize,
                        letter -> letter.position().toString())
                .map(DeadLetterResponse::from);
    }
}
