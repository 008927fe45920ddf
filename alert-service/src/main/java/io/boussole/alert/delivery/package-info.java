/**
 * Tells people and systems outside what became true here: at least once, and visibly. A feature hands a {@link
 * io.boussole.alert.delivery.Notice} to {@link io.boussole.alert.delivery.NoticeService} in its own transaction; {@code endpoint} says
 * who wants to hear of it, {@code dispatch} works the deliveries off, {@code channel} and {@code task} speak the languages outside.
 */
@NullMarked
package io.boussole.alert.delivery;

import org.jspecify.annotations.NullMarked;
