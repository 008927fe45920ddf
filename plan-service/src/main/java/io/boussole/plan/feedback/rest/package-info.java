/** Feedback and adoption over HTTP. */
@NullMarked
package io.boussole.plan.feedback.rest;

import org.jspecify.annotations.NullMarked;
