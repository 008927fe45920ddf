/** Documents and parts as requests carry them: in YAML or JSON, and no larger than allowed. Start with {@code DocumentBody}. */
@NullMarked
package io.boussole.plan.exchange;

import org.jspecify.annotations.NullMarked;
