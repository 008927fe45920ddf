package io.boussole.alert.statistics.delay;

/**
 * Case-days of one age: cases that had not converted before it, and how many of them converted at it. A lost case stays at risk: the plan's
 * share and delay speak of all cases, not of those that are still hoped for.
 *
 * @param age days since the case entered, from 0 on
 */
public record AgeGroup(int age, long atRisk, long converted) {
    public AgeGroup {
        if (age < 0 || converted < 0 || converted > atRisk) {
            throw new IllegalArgumentException(converted + " of " + atRisk + " at the age of " + age);
        }
    }
}
