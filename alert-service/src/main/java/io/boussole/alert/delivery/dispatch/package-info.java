/**
 * Works deliveries off: one row for each notice and endpoint, tried until it is taken or given up. Open {@link
 * io.boussole.alert.delivery.dispatch.DeliveryLoop} first; {@link io.boussole.alert.delivery.dispatch.DeliveryQueue} says which is
 * next, {@link io.boussole.alert.delivery.dispatch.RetrySchedule} when it is tried again.
 */
@NullMarked
package io.boussole.alert.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
