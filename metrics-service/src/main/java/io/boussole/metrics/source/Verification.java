package io.boussole.metrics.source;

/** Whether a delivery is what it says it is. */
public sealed interface Verification {
    Verification ACCEPTED = new Accepted();

    static Verification refused(Refusal reason) {
        return new Refused(reason);
    }

    record Accepted() implements Verification {}

    record Refused(Refusal reason) implements Verification {}
}
