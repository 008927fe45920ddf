/** Keeps secrets readable for the holder of a key alone, wherever their rows end up. {@link io.boussole.sealing.Sealer} does it. */
@NullMarked
package io.boussole.sealing;

import org.jspecify.annotations.NullMarked;
