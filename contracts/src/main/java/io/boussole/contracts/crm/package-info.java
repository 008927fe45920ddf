/** What a sender told us, before it is understood: {@link io.boussole.contracts.crm.DeliveredEvent}. */
@NullMarked
package io.boussole.contracts.crm;

import org.jspecify.annotations.NullMarked;
