@NullMarked
package io.boussole.metrics.intake;

import org.jspecify.annotations.NullMarked;
