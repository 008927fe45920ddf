/**
 * Forgets persons who ask for it, and keeps what comes later from bringing them back. Figures stay as they are: a pseudonym takes the
 * place of the address everywhere. Start with {@link io.boussole.metrics.erasure.ErasureService}.
 */
@NullMarked
package io.boussole.metrics.erasure;

import org.jspecify.annotations.NullMarked;
