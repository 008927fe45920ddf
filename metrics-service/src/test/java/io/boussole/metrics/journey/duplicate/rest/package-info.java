@NullMarked
package io.boussole.metrics.journey.duplicate.rest;

import org.jspecify.annotations.NullMarked;
