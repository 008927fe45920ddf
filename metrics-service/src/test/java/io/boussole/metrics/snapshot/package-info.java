@NullMarked
package io.boussole.metrics.snapshot;

import org.jspecify.annotations.NullMarked;
