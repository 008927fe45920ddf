@NullMarked
package io.boussole.metrics.money;

import org.jspecify.annotations.NullMarked;
