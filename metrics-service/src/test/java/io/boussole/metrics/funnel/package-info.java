@NullMarked
package io.boussole.metrics.funnel;

import org.jspecify.annotations.NullMarked;
