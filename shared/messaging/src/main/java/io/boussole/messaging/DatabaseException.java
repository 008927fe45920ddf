package io.boussole.messaging;

import java.sql.SQLException;

/** The database refused or could not be asked. */
public final class DatabaseException extends RuntimeException {
    public DatabaseException(String message, SQLException cause) {
        super(message, cause);
    }
}
