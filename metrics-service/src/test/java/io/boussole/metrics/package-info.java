@NullMarked
package io.boussole.metrics;

import org.jspecify.annotations.NullMarked;
