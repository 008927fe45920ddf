package io.boussole.metrics.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a tenant's exchange rates. A rate told again for the same pair and day replaces the one before, from today on. */
@ApplicationScoped
public class ExchangeRateService {
    private final ExchangeRateRepository rates;
    private final Event<RatesChanged> changed;
    private final Clock clock;

    ExchangeRateService(ExchangeRateRepository rates, Event<RatesChanged> changed, Clock clock) {
        this.rates = rates;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    public void save(String tenantId, List<ExchangeRate> told) {
        if (!told.isEmpty()) {
            rates.save(tenantId, today(), told);
            changed.fire(new RatesChanged(tenantId));
        }
    }

    /** By base, quote and day. */
    @Transactional
    public List<ExchangeRate> page(ExchangeRateQuery query, @Nullable ExchangeRateKey after, int limit) {
        return rates.page(query, today(), after, limit);
    }

    /**
     * What converts amounts of these days, both included.
     *
     * @param asOf with the rates that were known at the end of that day (UTC); null for now
     */
    @Transactional
    public ExchangeRates between(String tenantId, LocalDate from, LocalDate to, @Nullable LocalDate asOf) {
        return ExchangeRates.of(
                rates.between(tenantId, from.minus(ExchangeRates.VALIDITY), to, asOf == null ? today() : asOf));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
