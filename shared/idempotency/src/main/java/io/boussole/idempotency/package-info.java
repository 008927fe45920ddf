/**
 * Creating requests that count once, however often they are sent: the {@code Idempotency-Key} header of the IETF's draft
 * (draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>Start with {@link io.boussole.idempotency.IdempotentRequests}: a resource wraps what it does in it. The key is written in the
 * transaction of the effect, so a crash leaves both or neither.
 */
@NullMarked
package io.boussole.idempotency;

import org.jspecify.annotations.NullMarked;
