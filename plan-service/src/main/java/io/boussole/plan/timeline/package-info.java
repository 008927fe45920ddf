/** What of a plan is due, done or late. Start with {@link io.boussole.plan.timeline.TimelineService}. */
@NullMarked
package io.boussole.plan.timeline;

import org.jspecify.annotations.NullMarked;
