package io.boussole.alert;

import io.boussole.http.Text;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every request that changes a thing says of itself beside its address. The framework fills fields, not records. */
@SuppressWarnings("NullAway.Init")
public abstract class ChangeCall {
    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(required = true, description = "The ETag that was read")
    @Nullable
    String ifMatch;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String acceptLanguage;

    @Context
    SecurityContext caller;

    public @Nullable String ifMatch() {
        return ifMatch;
    }

    public Locale language() {
        return Text.languageOf(acceptLanguage);
    }

    /** Subject of the credential. */
    public String person() {
        return caller.getUserPrincipal().getName();
    }
}
