package io.boussole.alert.backtest.replay;

import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Observation.DayAmounts;
import io.boussole.alert.evaluation.Observation.DayCount;
import java.time.LocalDate;
import java.util.List;

/** Facts of a period with the day from which on each was known. */
public sealed interface History permits CaseHistory, History.Counts, History.Means, History.Sums {

    /** What was known at the end of a day. Facts that were corrected or came late are as they are known now. */
    Observation knownOn(LocalDate day);

    /** Whether it holds outcomes of which nobody tells when they came: they are known from the day on which their case entered. */
    default boolean isHindsight() {
        return false;
    }

    /** Events are known on their day. */
    record Counts(List<DayCount> days) implements History {
        public Counts {
            days = List.copyOf(days);
        }

        @Override
        public Observation knownOn(LocalDate day) {
            return new Observation.Count(
                    days.stream().filter(count -> !count.day().isAfter(day)).toList());
        }
    }

    /** Amounts are known on their day. */
    record Means(List<DayAmounts> days) implements History {
        public Means {
            days = List.copyOf(days);
        }

        @Override
        public Observation knownOn(LocalDate day) {
            return new Observation.Mean(
                    days.stream().filter(amounts -> !amounts.day().isAfter(day)).toList());
        }
    }

    /** A value that grows day by day. */
    record Sums(List<DayAmounts> days) implements History {
        public Sums {
            days = List.copyOf(days);
        }

        @Override
        public Observation knownOn(LocalDate day) {
            List<DayAmounts> known =
                    days.stream().filter(amounts -> !amounts.day().isAfter(day)).toList();
            double sum = known.stream().mapToDouble(DayAmounts::sum).sum();
            return new Observation.Value(sum, !known.isEmpty(), true);
        }
    }
}
