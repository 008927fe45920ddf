@NullMarked
package io.boussole.metrics.fact.rest;

import org.jspecify.annotations.NullMarked;
