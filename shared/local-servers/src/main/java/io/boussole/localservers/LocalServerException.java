package io.boussole.localservers;

/** A local server that does not start; the message is a sentence for the person at the terminal and says what to do. */
public final class LocalServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalServerException(String message) {
        super(message);
    }

    public LocalServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
