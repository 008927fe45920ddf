/**
 * metrics-service: what the tools of a sales team tell becomes facts, sums and KPIs.
 *
 * <p>An event's way: {@code entrance} (HTTP), where {@code source} says whether to believe it and where it ends, to Kafka to {@code
 * intake}, which has it understood by {@code decoding} and folded by {@code fact}; {@code journey} reads the persons it concerns across
 * tools; {@code kpi} publishes what changed. Files ({@code csv}) and answers of vendors ({@code enrichment}) join it at Kafka.
 *
 * <p>Figures are read by {@code series}, as {@code catalogue} defines them; {@code attribution} spreads deals over what happened to
 * their persons.
 */
@NullMarked
package io.boussole.metrics;

import org.jspecify.annotations.NullMarked;
