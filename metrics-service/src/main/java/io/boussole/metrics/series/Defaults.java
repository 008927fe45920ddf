package io.boussole.metrics.series;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** What holds until another part of the service brings its own. */
final class Defaults {
    @Produces
    @DefaultBean
    @ApplicationScoped
    CaseSource cases() {
        return CaseSource.NONE;
    }
}
