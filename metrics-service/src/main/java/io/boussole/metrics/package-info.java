/**
 * metrics-service: what the tools of a sales team tell becomes deals, sums and KPIs.
 *
 * <p>An event's way: {@code entrance} (HTTP) to Kafka to {@code intake}, which has it understood by {@code decoding} and folded by
 * {@code fact}; {@code kpi} publishes what changed.
 */
@NullMarked
package io.boussole.metrics;

import org.jspecify.annotations.NullMarked;
