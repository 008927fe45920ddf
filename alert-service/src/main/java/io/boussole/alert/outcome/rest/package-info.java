/** Evaluations over HTTP. */
@NullMarked
package io.boussole.alert.outcome.rest;

import org.jspecify.annotations.NullMarked;
