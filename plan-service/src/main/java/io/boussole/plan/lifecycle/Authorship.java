package io.boussole.plan.lifecycle;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Says who changes a plan now. */
@ApplicationScoped
class Authorship {
    private final SecurityIdentity caller;
    private final Clock clock;

    Authorship(SecurityIdentity caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Author now() {
        return new Author(caller.getPrincipal().getName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
