package io.boussole.plan.parts.rest;

import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.rest.ChangeNotes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request says about the change that it wants. */
public final class ChangeRequest {
    @QueryParam("reason")
    public @Nullable String reason;

    @QueryParam("decisionId")
    public @Nullable UUID decisionId;

    @QueryParam("dryRun")
    public boolean dryRun;

    @HeaderParam(HttpHeaders.IF_MATCH)
    public @Nullable String seen;

    ChangeNote note() {
        return ChangeNotes.of(reason, decisionId);
    }

    /** What the client has seen; a dry run changes nothing and so need not have seen anything. */
    @Nullable
    String ifMatch() {
        return seen == null && dryRun ? "*" : seen;
    }
}
