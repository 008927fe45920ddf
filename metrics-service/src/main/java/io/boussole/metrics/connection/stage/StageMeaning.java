package io.boussole.metrics.connection.stage;

/** What a stage can stand for: a key of the connection's {@code qualification}, or one of its closing stages. */
public enum StageMeaning {
    MQL,
    SQL,
    OPPORTUNITY,
    WON,
    LOST
}
