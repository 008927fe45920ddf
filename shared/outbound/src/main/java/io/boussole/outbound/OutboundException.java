package io.boussole.outbound;

/** Nothing came back. */
public final class OutboundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Cause cause;

    /** Why. */
    public enum Cause {
        /** The address is in our own network. */
        FORBIDDEN,
        /** Nobody is there, or the connection broke. */
        UNREACHABLE,
        /** Not in time. */
        NO_ANSWER
    }

    OutboundException(Cause cause) {
        super(cause.name(), null, false, false);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }
}
