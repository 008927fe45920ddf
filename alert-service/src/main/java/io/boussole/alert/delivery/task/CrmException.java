package io.boussole.alert.delivery.task;

import io.boussole.alert.delivery.channel.Outcome;

/** A CRM has not answered as it should. */
final class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    CrmException(Outcome outcome) {
        super(String.valueOf(outcome.reason()), null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
