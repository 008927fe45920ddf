/** CloudEvents 1.0 over HTTP: structured, binary and batched. */
@NullMarked
package io.boussole.metrics.source.cloudevents;

import org.jspecify.annotations.NullMarked;
