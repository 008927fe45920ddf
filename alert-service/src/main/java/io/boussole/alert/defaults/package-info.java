/** What holds where a plan does not say: {@link io.boussole.alert.defaults.PlanDefaults}. */
@NullMarked
package io.boussole.alert.defaults;

import org.jspecify.annotations.NullMarked;
