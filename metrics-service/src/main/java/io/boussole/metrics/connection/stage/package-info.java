/** Which stages and words of a sender mean what: {@link io.boussole.metrics.connection.stage.StageService}. */
@NullMarked
package io.boussole.metrics.connection.stage;

import org.jspecify.annotations.NullMarked;
