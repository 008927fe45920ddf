/**
 * What people read of a plan: the pages, the Monday brief, the guide of a segment, chosen and worded for one reader. Knows nothing of
 * HTML or PDF; whatever is absent from a draft is named as missing.
 *
 * <p>Start with {@link io.boussole.plan.summary.PlanPages} and {@link io.boussole.plan.summary.MondayBrief}.
 */
@NullMarked
package io.boussole.plan.summary;

import org.jspecify.annotations.NullMarked;
