package io.boussole.plan.schedule;

import biweekly.util.ByDay;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import io.boussole.http.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the library reads without a word although RFC 5545 does not allow it, and what a calendar of days has no use for. */
final class RecurrenceFaults {
    static final Text NOT_A_RULE = new Text("it is not a rule of RFC 5545", "ce n'est pas une règle de la RFC 5545");

    private static final Set<Frequency> FREQUENCIES =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    private static final int LONGEST_INTERVAL = 366;

    private record Numbers(Function<Recurrence, List<Integer>> of, boolean negativeToo, int most) {
        boolean areWrongIn(Recurrence rule) {
            return of.apply(rule).stream().anyMatch(number -> number == null || isWrong(number));
        }

        private boolean isWrong(int number) {
            return number == 0 || number > most || number < (negativeToo ? -most : 1);
        }
    }

    private static final Map<String, Numbers> RANGES = Map.of(
            "BYMONTH", new Numbers(Recurrence::getByMonth, false, 12),
            "BYMONTHDAY", new Numbers(Recurrence::getByMonthDay, true, 31),
            "BYYEARDAY", new Numbers(Recurrence::getByYearDay, true, 366),
            "BYWEEKNO", new Numbers(Recurrence::getByWeekNo, true, 53),
            "BYSETPOS", new Numbers(Recurrence::getBySetPos, true, 366),
            "BYDAY", new Numbers(RecurrenceFaults::ordinals, true, 53));

    private RecurrenceFaults() {}

    static Optional<Text> of(Recurrence rule) {
        if (rule.getFrequency() == null || !rule.getXRules().isEmpty()) {
            return Optional.of(NOT_A_RULE);
        }
        if (!FREQUENCIES.contains(rule.getFrequency()) || hasTime(rule)) {
            return Optional.of(new Text(
                    "a day is the finest step; the time is said by 'at'",
                    "le jour est le pas le plus fin ; l'heure est dite par 'at'"));
        }
        return outOfRange(rule).or(() -> misplaced(rule));
    }

    private static boolean hasTime(Recurrence rule) {
        return !rule.getByHour().isEmpty()
                || !rule.getByMinute().isEmpty()
                || !rule.getBySecond().isEmpty();
    }

    private static Optional<Text> outOfRange(Recurrence rule) {
        if (rule.getInterval() != null && (rule.getInterval() < 1 || rule.getInterval() > LONGEST_INTERVAL)) {
            return Optional.of(outOfRange("INTERVAL"));
        }
        if (rule.getCount() != null && rule.getCount() < 1) {
            return Optional.of(outOfRange("COUNT"));
        }
        return RANGES.entrySet().stream()
                .filter(range -> range.getValue().areWrongIn(rule))
                .map(range -> outOfRange(range.getKey()))
                .findFirst();
    }

    private static Text outOfRange(String part) {
        return new Text(part + " is out of range", part + " est hors limites");
    }

    private static Optional<Text> misplaced(Recurrence rule) {
        Frequency every = rule.getFrequency();
        if (rule.getCount() != null && rule.getUntil() != null) {
            return Optional.of(new Text("COUNT and UNTIL exclude each other", "COUNT et UNTIL s'excluent"));
        }
        boolean yearly = every == Frequency.YEARLY;
        boolean wrong = (!yearly
                        && !(rule.getByWeekNo().isEmpty() && rule.getByYearDay().isEmpty()))
                || (every == Frequency.WEEKLY && !rule.getByMonthDay().isEmpty())
                || (!yearly && every != Frequency.MONTHLY && !ordinals(rule).isEmpty())
                || (!rule.getBySetPos().isEmpty() && !hasSet(rule));
        return wrong
                ? Optional.of(new Text("its parts do not go with " + every, "ses parties ne vont pas avec " + every))
                : Optional.empty();
    }

    private static boolean hasSet(Recurrence rule) {
        return !rule.getByDay().isEmpty()
                || !rule.getByMonthDay().isEmpty()
                || !rule.getByYearDay().isEmpty()
                || !rule.getByWeekNo().isEmpty()
                || !rule.getByMonth().isEmpty();
    }

    private static List<Integer> ordinals(Recurrence rule) {
        return rule.getByDay().stream()
                .filter(day -> day.getNum() != null)
                .map(ByDay::getNum)
                .toList();
    }
}
