package io.boussole.metrics.connection;

import java.sql.SQLException;

/** The database did not answer about connections. */
public final class ConnectionStoreException extends RuntimeException {
    public ConnectionStoreException(String message, SQLException cause) {
        super(message, cause);
    }
}
