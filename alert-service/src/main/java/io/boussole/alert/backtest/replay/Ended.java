package io.boussole.alert.backtest.replay;

import java.time.LocalDate;

/**
 * Cases that entered on one day and ended together.
 *
 * @param day on which they entered
 * @param days whole days until they ended: from that day on it is known
 */
public record Ended(LocalDate day, long days, long cases, boolean succeeded) {
    boolean isKnownOn(LocalDate today) {
        return !day.plusDays(days).isAfter(today);
    }
}
