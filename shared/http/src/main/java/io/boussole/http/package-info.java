/**
 * The HTTP conventions that every service keeps: RFC 9457 problems in the reader's language, entity tags, pages.
 *
 * <p>Start with {@link io.boussole.http.ProblemException}: a feature throws it, {@link io.boussole.http.ProblemMappers} alone knows
 * what it looks like on the wire.
 */
@NullMarked
package io.boussole.http;

import org.jspecify.annotations.NullMarked;
