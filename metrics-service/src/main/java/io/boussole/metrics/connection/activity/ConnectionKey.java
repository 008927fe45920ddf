package io.boussole.metrics.connection.activity;

import java.util.Comparator;
import java.util.UUID;

/** A connection and whose it is. */
record ConnectionKey(String tenantId, UUID connectionId) {
    /** Every writer takes the rows in this order, so that two of them cannot wait for each other. */
    static final Comparator<ConnectionKey> ORDER =
            Comparator.comparing(ConnectionKey::tenantId).thenComparing(ConnectionKey::connectionId);
}
