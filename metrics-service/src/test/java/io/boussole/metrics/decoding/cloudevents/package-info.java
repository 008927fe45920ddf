@NullMarked
package io.boussole.metrics.decoding.cloudevents;

import org.jspecify.annotations.NullMarked;
