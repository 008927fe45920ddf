@NullMarked
package io.boussole.metrics.replay;

import org.jspecify.annotations.NullMarked;
