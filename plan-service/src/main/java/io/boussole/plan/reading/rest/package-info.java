/** What people read of a plan, over HTTP. */
@NullMarked
package io.boussole.plan.reading.rest;

import org.jspecify.annotations.NullMarked;
