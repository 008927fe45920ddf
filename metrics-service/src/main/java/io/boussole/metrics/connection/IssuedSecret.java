package io.boussole.metrics.connection;

/** A connection together with its new secret, which is shown this once. */
public record IssuedSecret(Connection connection, String secret) {
    /** Without the secret: this text ends up in logs. */
    @Override
    public String toString() {
        return "IssuedSecret[connectionId=" + connection.id() + "]";
    }
}
