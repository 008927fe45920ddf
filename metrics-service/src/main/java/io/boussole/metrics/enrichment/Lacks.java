package io.boussole.metrics.enrichment;

import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Reading;

/** Whether a fact lacks what a measure needs. */
final class Lacks {
    private Lacks() {}

    /** A deal without amount, stage or creation; a contact without creation or address. */
    static boolean something(Fact fact) {
        Reading reading = fact.reading();
        if (reading == null || !reading.summary().counted()) {
            return false;
        }
        FactSummary summary = reading.summary();
        return switch (fact.id().kind()) {
            case DEAL -> summary.startedAt() == null || summary.amount() == null || summary.stage() == null;
            case CONTACT ->
                summary.startedAt() == null
                        || fact.state().value(Property.EMAIL).isEmpty();
            default -> false;
        };
    }

    static boolean isOf(Fact fact, FactKind kind) {
        return fact.id().kind() == kind;
    }
}
