package io.boussole.contracts.kpi;

import java.time.LocalDate;

/**
 * How long cases took that entered on one day: what a delayed conversion is judged by before all of it has come in.
 *
 * @param day on which they entered
 * @param days whole days until they ended
 * @param cases how many
 * @param succeeded false of cases that failed
 */
public record KpiDelay(LocalDate day, long days, long cases, boolean succeeded) {}
