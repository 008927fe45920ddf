package io.boussole.idempotency;

import java.sql.SQLException;

/** Another request with the same key has not ended yet. */
final class KeyInUseException extends RuntimeException {
    KeyInUseException(SQLException cause) {
        super(cause);
    }
}
