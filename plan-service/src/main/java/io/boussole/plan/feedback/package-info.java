/**
 * What those who work with a plan say of it, what was answered and changed, and how many take part.
 *
 * <p>Start with {@link io.boussole.plan.feedback.FeedbackService}.
 */
@NullMarked
package io.boussole.plan.feedback;

import org.jspecify.annotations.NullMarked;
