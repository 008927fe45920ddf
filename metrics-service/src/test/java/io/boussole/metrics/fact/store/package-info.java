@NullMarked
package io.boussole.metrics.fact.store;

import org.jspecify.annotations.NullMarked;
