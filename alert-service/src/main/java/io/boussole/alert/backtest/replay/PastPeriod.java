package io.boussole.alert.backtest.replay;

import io.boussole.alert.evaluation.Episode;
import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;

/**
 * What a rule is tried on.
 *
 * @param until last day that is replayed
 * @param dueInWorkingDays how long a corrective action takes: the alert that it belongs to stands no longer here
 * @param first the episode that its first day begins
 */
public record PastPeriod(
        History history, BusinessCalendar calendar, LocalDate until, int dueInWorkingDays, Episode first) {}
