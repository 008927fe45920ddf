package io.boussole.metrics.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Answers what an amount was worth in another currency on a day.
 *
 * <p>The rate of a day is the newest one of that day or of the days before it, up to {@link #VALIDITY}: markets close on weekends and
 * holidays. A pair without a rate of its own is read from its inverse, else through one third currency that has rates with both; of
 * several the euro, then the first by name.
 */
public final class ExchangeRates {
    /** The longest time between two rates of the European Central Bank is five days. */
    public static final Period VALIDITY = Period.ofDays(7);

    private static final String PREFERRED_PIVOT = "EUR";

    private final Map<CurrencyPair, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
    private final SortedSet<String> pivots = new TreeSet<>();

    private ExchangeRates() {}

    /** @param known one for each pair and day */
    public static ExchangeRates of(Collection<ExchangeRate> known) {
        ExchangeRates rates = new ExchangeRates();
        known.forEach(rates::add);
        return rates;
    }

    private void add(ExchangeRate rate) {
        rates.computeIfAbsent(rate.pair(), first -> new TreeMap<>()).put(rate.day(), rate.rate());
        pivots.add(rate.base());
        pivots.add(rate.quote());
    }

    /** Empty when no rate says so. */
    public Optional<AppliedRate> rate(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(AppliedRate.same(day));
        }
        return stated(from, to, day)
                .or(() -> through(PREFERRED_PIVOT, from, to, day))
                .or(() -> pivots.stream()
                        .flatMap(pivot -> through(pivot, from, to, day).stream())
                        .findFirst());
    }

    /** Not rounded; empty when no rate says so. */
    public Optional<BigDecimal> convert(BigDecimal amount, String from, String to, LocalDate day) {
        return rate(from, to, day).map(applied -> amount.multiply(applied.rate()));
    }

    private Optional<AppliedRate> through(String pivot, String from, String to, LocalDate day) {
        return stated(from, pivot, day).flatMap(first -> stated(pivot, to, day).map(first::times));
    }

    /** By the pair's own rates or by those of its inverse, whichever are newer; its own when both are of one day. */
    private Optional<AppliedRate> stated(String from, String to, LocalDate day) {
        CurrencyPair pair = new CurrencyPair(from, to);
        Optional<AppliedRate> own = newest(pair, day);
        Optional<AppliedRate> inverse = newest(pair.inverse(), day).map(AppliedRate::inverse);
        if (own.isPresent() && inverse.isPresent()) {
            return inverse.get().ratedOn().isAfter(own.get().ratedOn()) ? inverse : own;
        }
        return own.or(() -> inverse);
    }

    private Optional<AppliedRate> newest(CurrencyPair pair, LocalDate day) {
        return Optional.ofNullable(rates.get(pair))
                .map(byDay -> byDay.floorEntry(day))
                .filter(entry -> !entry.getKey().isBefore(day.minus(VALIDITY)))
                .map(entry -> new AppliedRate(entry.getValue(), entry.getKey()));
    }
}
