package io.boussole.metrics.fact;

/** What an event says cannot be read as a fact of its kind: its decoder let a value pass that it should not have. */
public final class UnreadableFactException extends RuntimeException {
    private final FactKind kind;
    private final String reason;

    UnreadableFactException(FactKind kind, RuntimeException cause) {
        super(
                "a fact cannot be read kind=" + kind + " reason="
                        + cause.getClass().getSimpleName(),
                cause);
        this.kind = kind;
        this.reason = cause.getClass().getSimpleName();
    }

    /** Which kind of fact and what went wrong; no value of the event's. */
    public String detail() {
        return kind + " " + reason;
    }
}
