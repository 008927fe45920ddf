@NullMarked
package io.boussole.metrics.attribution.rest;

import org.jspecify.annotations.NullMarked;
