/**
 * How soon something follows: a call upon a qualified person, a task upon a conversation. Start with {@link
 * io.boussole.metrics.journey.response.ResponseCaseService}.
 */
@NullMarked
package io.boussole.metrics.journey.response;

import org.jspecify.annotations.NullMarked;
