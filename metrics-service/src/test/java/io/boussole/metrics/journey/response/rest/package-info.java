@NullMarked
package io.boussole.metrics.journey.response.rest;

import org.jspecify.annotations.NullMarked;
