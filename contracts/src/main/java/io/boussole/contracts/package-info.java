/**
 * What crosses a service boundary on Kafka: topic names, event types and event records.
 *
 * <p>Start with {@link io.boussole.contracts.Topic}: it lists every topic with its key, its record and what to dedupe on. Records
 * change by addition only; a reader ignores what it does not know.
 */
@NullMarked
package io.boussole.contracts;

import org.jspecify.annotations.NullMarked;
