@NullMarked
package io.boussole.metrics.journey.response;

import org.jspecify.annotations.NullMarked;
