package io.boussole.metrics.journey;

import java.time.Instant;

/**
 * A moment that may have led a person to buy.
 *
 * @param source where it came from, as the sender writes it; never empty
 * @param campaign empty when nobody says
 * @param channel how it went: {@code email}, {@code linkedin}, {@code sms}, {@code call}, {@code meeting}, {@code website}, {@code crm}
 */
public record PersonTouch(Instant at, String source, String campaign, String channel) {}
