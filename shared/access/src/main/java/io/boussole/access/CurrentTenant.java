package io.boussole.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenant on whose behalf the current thread works: that of the scope, else that of the request's caller. */
@ApplicationScoped
public class CurrentTenant {
    private final Instance<SecurityIdentity> caller;

    CurrentTenant(Instance<SecurityIdentity> caller) {
        this.caller = caller;
    }

    /** @throws IllegalStateException outside a scope and outside an authenticated request */
    public String id() {
        return find().orElseThrow(() -> new IllegalStateException("no tenant: neither a request nor a TenantScope"));
    }

    Optional<String> find() {
        @Nullable String scoped = TenantScope.current();
        if (scoped != null) {
            return Optional.of(scoped);
        }
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(caller.get().<String>getAttribute(ApiKeyAuthentication.TENANT_ATTRIBUTE));
    }
}
