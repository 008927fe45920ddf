/**
 * Facts in PostgreSQL. Start with {@link io.boussole.metrics.fact.store.FactService}: it folds the changes of one connection within
 * the caller's transaction.
 *
 * <p>Locks are taken in one order everywhere (connections by identifier; within one its deals, then its buckets), so that two
 * consumers wait for each other instead of failing.
 */
@NullMarked
package io.boussole.metrics.fact.store;

import org.jspecify.annotations.NullMarked;
