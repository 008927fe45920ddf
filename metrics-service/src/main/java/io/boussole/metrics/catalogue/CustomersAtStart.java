package io.boussole.metrics.catalogue;

import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The customers who were there when a period began, paying or not: what they were worth a month then, and what they are worth at its
 * end, or now where it is not over. Who came, or came back, within the period is none of them.
 */
record CustomersAtStart(List<Customer> customers) {
    private static final Set<Measure> CAME = Set.of(Measure.CUSTOMER_STARTED, Measure.CUSTOMER_RESUMED);
    private static final Set<Measure> GONE = Set.of(Measure.CUSTOMER_LOST);
    private static final Set<Measure> PROMISED = Set.of(Measure.CUSTOMER_LOST_TO_PROMISE);

    /**
     * One of them.
     *
     * @param end 0 of one who has left; in the currency asked for, as {@code start}
     * @param wasPromisedTooMuch whether one who has left did so because of what sales had promised
     */
    record Customer(BigDecimal start, BigDecimal end, boolean hasLeft, boolean wasPromisedTooMuch) {
        /** Without what they bought more. */
        BigDecimal kept() {
            return start.min(end);
        }

        BigDecimal lost() {
            return hasLeft ? start : BigDecimal.ZERO;
        }
    }

    static CustomersAtStart of(Figures figures) {
        Map<Long, List<Cell>> before = byCustomer(figures::before);
        Map<Long, List<Cell>> within = byCustomer(measure -> figures.cells(measure).stream());
        return new CustomersAtStart(before.entrySet().stream()
                .filter(entry -> presence(entry.getValue()) > 0)
                .map(entry -> customer(figures, entry.getValue(), within.getOrDefault(entry.getKey(), List.of())))
                .toList());
    }

    BigDecimal total(Function<Customer, BigDecimal> part) {
        return customers.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long size() {
        return customers.size();
    }

    long left() {
        return customers.stream().filter(Customer::hasLeft).count();
    }

    long leftToPromise() {
        return customers.stream().filter(Customer::wasPromisedTooMuch).count();
    }

    private static Map<Long, List<Cell>> byCustomer(Function<Measure, Stream<Cell>> cells) {
        return Measure.ofCustomers().stream().flatMap(cells).collect(Collectors.groupingBy(Cell::value));
    }

    private static Customer customer(Figures figures, List<Cell> before, List<Cell> within) {
        boolean hasLeft = presence(before) + presence(within) <= 0;
        BigDecimal start = revenue(figures, before);
        BigDecimal end = hasLeft ? BigDecimal.ZERO : start.add(revenue(figures, within));
        return new Customer(start, end, hasLeft, hasLeft && count(within, PROMISED, Set.of()) > 0);
    }

    private static long presence(List<Cell> cells) {
        return count(cells, CAME, GONE);
    }

    private static long count(List<Cell> cells, Set<Measure> plus, Set<Measure> minus) {
        return cells.stream()
                .mapToLong(cell -> sign(cell, plus, minus) * cell.sum().count())
                .sum();
    }

    private static BigDecimal revenue(Figures figures, List<Cell> cells) {
        return cells.stream()
                .filter(figures::isInCurrency)
                .map(cell -> cell.sum()
                        .amount()
                        .multiply(BigDecimal.valueOf(sign(cell, LevelOf.MRR.came(), LevelOf.MRR.went()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long sign(Cell cell, Collection<Measure> plus, Collection<Measure> minus) {
        return plus.contains(cell.measure()) ? 1 : minus.contains(cell.measure()) ? -1 : 0;
    }
}
