/** Decisions over HTTP. */
@NullMarked
package io.boussole.plan.decisions.rest;

import org.jspecify.annotations.NullMarked;
