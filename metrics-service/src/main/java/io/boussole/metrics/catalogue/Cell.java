package io.boussole.metrics.catalogue;

import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.time.LocalDate;

/**
 * A measure's sum of one day.
 *
 * @param currency empty where the measure has none or nobody said it
 * @param value what tells apart the measure's contributions: days, or a number of the customer; 0 where it does not matter
 */
public record Cell(LocalDate day, Measure measure, String currency, long value, Sum sum) {}
