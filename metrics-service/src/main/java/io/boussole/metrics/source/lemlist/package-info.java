/** lemlist: one activity a delivery, with the secret in its body or in the address. */
@NullMarked
package io.boussole.metrics.source.lemlist;

import org.jspecify.annotations.NullMarked;
