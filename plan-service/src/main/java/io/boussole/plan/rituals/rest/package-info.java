/** Occurrences of rituals over HTTP. */
@NullMarked
package io.boussole.plan.rituals.rest;

import org.jspecify.annotations.NullMarked;
