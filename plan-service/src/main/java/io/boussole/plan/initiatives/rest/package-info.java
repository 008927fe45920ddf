/** Operations on battles and experiments over HTTP. */
@NullMarked
package io.boussole.plan.initiatives.rest;

import org.jspecify.annotations.NullMarked;
