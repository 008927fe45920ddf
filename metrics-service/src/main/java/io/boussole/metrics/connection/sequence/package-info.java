/**
 * Numbers that senders give their events one after the other, and the events that are missing by them. {@link
 * io.boussole.metrics.connection.sequence.Runs} decides what a number means and is pure.
 */
@NullMarked
package io.boussole.metrics.connection.sequence;

import org.jspecify.annotations.NullMarked;
