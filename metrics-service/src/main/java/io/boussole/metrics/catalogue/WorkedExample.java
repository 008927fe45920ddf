package io.boussole.metrics.catalogue;

import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums of a quarter for which the running code computes the value that the catalogue shows. */
public final class WorkedExample {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 3, 31);
    private static final LocalDate TODAY = LocalDate.of(2027, 12, 31);
    private static final String CURRENCY = "EUR";

    private final List<Cell> cells = new ArrayList<>();
    private final List<CasesInTimeDay> cases = new ArrayList<>();
    private @Nullable BigDecimal target;

    /** Facts of the period's first day. */
    WorkedExample and(Measure measure, long facts) {
        return and(measure, facts, "0");
    }

    WorkedExample and(Measure measure, long facts, String amount) {
        return add(FROM, measure, facts, amount, 0);
    }

    /** Facts of before the period. */
    WorkedExample before(Measure measure, long facts, String amount) {
        return add(FROM.minusYears(1), measure, facts, amount, 0);
    }

    /** Customers of before the period, from one number to another, both included; each is worth so much a month. */
    WorkedExample customers(int first, int last, String monthly) {
        for (int number = first; number <= last; number++) {
            add(FROM.minusYears(1), Measure.CUSTOMER_STARTED, 1, "0", number);
            add(FROM.minusYears(1), Measure.MRR_STARTED, 1, monthly, number);
        }
        return this;
    }

    /** What happened to each of these customers on the period's first day. */
    WorkedExample customers(int first, int last, Measure measure, String amount) {
        for (int number = first; number <= last; number++) {
            add(FROM, measure, 1, amount, number);
        }
        return this;
    }

    /** Facts that took so many days. */
    WorkedExample after(Measure measure, long facts, long days) {
        return add(FROM, measure, facts, "0", days);
    }

    WorkedExample cases(CasesInTimeDay.CaseKind kind, long entered, long met, long failed) {
        cases.add(new CasesInTimeDay(kind, FROM, entered, met, failed));
        return this;
    }

    WorkedExample target(String amount) {
        target = new BigDecimal(amount);
        return this;
    }

    private WorkedExample add(LocalDate day, Measure measure, long facts, String amount, long value) {
        String currency = Figures.isMoney(measure) ? CURRENCY : "";
        cells.add(new Cell(day, measure, currency, value, Sum.of(facts, new BigDecimal(amount))));
        return this;
    }

    public String currency() {
        return CURRENCY;
    }

    /** All of its facts pass every filter. */
    public Answer answer(Formula formula) {
        Frame frame = new Frame(FROM, TO, TODAY, CURRENCY, target, BigDecimal.ZERO);
        Figures all = Figures.of(frame, cells, cases, Map.of());
        Map<Filter, Figures> narrowed =
                formula.filters().stream().collect(Collectors.toMap(filter -> filter, filter -> all));
        return formula.answer(Figures.of(frame, cells, cases, narrowed));
    }
}
