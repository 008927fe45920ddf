@NullMarked
package io.boussole.metrics.source.cloudevents;

import org.jspecify.annotations.NullMarked;
