package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a metric is read over.
 *
 * @param from first day
 * @param to last day, included
 * @param today the day as of which is read: what is open is open until then
 * @param currency of the amounts; null where there are none
 * @param target what the plan wants signed in the period; null without a plan
 * @param ghosts amount of the open deals that nobody works on any more
 */
public record Frame(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        @Nullable String currency,
        @Nullable BigDecimal target,
        BigDecimal ghosts) {

    public Frame(LocalDate from, LocalDate to, LocalDate today, @Nullable String currency) {
        this(from, to, today, currency, null, BigDecimal.ZERO);
    }

    public Frame over(LocalDate first, LocalDate last) {
        return new Frame(first, last, today, currency, target, ghosts);
    }

    public int minorDigits() {
        return Money.minorDigits(currency);
    }
}
