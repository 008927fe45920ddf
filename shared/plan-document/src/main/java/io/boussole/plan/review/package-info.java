/** Until when a plan has to be looked through again. Pure; start with {@link io.boussole.plan.review.ReviewDue}. */
@NullMarked
package io.boussole.plan.review;

import org.jspecify.annotations.NullMarked;
