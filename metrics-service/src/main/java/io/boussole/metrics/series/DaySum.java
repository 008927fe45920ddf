package io.boussole.metrics.series;

import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.time.LocalDate;

/** A measure's sum of one day and one currency; the currency is empty where the measure has none or nobody said it. */
record DaySum(LocalDate day, Measure measure, String currency, Sum sum) {}
