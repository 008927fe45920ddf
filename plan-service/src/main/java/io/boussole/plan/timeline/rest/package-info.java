/** What is due, over HTTP. Start with {@link io.boussole.plan.timeline.rest.TimelineResource}. */
@NullMarked
package io.boussole.plan.timeline.rest;

import org.jspecify.annotations.NullMarked;
