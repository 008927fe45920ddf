package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.BucketChanges;

/** Hears, within the transaction, that sums of a tenant are about to change. */
public interface SumsChanged {
    void by(String tenantId, BucketChanges changes);
}
