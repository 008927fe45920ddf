package io.boussole.metrics.attribution;

import io.boussole.metrics.attribution.ModelHistory.Rule;
import io.boussole.metrics.journey.DealKey;
import io.boussole.metrics.journey.PersonTouch;
import io.boussole.metrics.journey.PersonTouches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Credits the deals of a period to what touched their persons before. */
@ApplicationScoped
public class AttributionService {
    private final AttributionRepository deals;
    private final PersonTouches touches;
    private final ModelService models;

    AttributionService(AttributionRepository deals, PersonTouches touches, ModelService models) {
        this.deals = deals;
        this.touches = touches;
        this.models = models;
    }

    @Transactional
    public AttributionReport read(AttributionQuery query) {
        List<CreditedDeal> found = deals.deals(query);
        Map<DealKey, List<PersonTouch>> touchesOf = touches.ofDeals(
                query.tenantId(), found.stream().map(CreditedDeal::key).toList());
        ModelHistory history = models.history(query.tenantId());
        AttributionSums credits = new AttributionSums();
        AttributionSums unattributed = new AttributionSums();
        AttributionSums totals = new AttributionSums();
        for (CreditedDeal deal : found) {
            @Nullable BigDecimal amount = deal.amount();
            if (amount == null) {
                continue;
            }
            String currency = Objects.requireNonNullElse(deal.currency(), "");
            totals.add("", currency, amount, deal.key());
            List<Touch> run = touches(deal, touchesOf.getOrDefault(deal.key(), List.of()));
            if (run.isEmpty()) {
                unattributed.add("", currency, amount, deal.key());
            } else {
                Rule rule = history.rule(LocalDate.ofInstant(deal.at(), query.zone()));
                AttributionModel model = Objects.requireNonNullElse(query.model(), rule.model());
                Attribution.credits(run, amount, deal.currency(), model, rule.nurtureWeights())
                        .forEach(credit ->
                                credits.add(query.by().key(credit.touch()), currency, credit.amount(), deal.key()));
            }
        }
        long withoutAmount =
                found.stream().filter(deal -> deal.amount() == null).count();
        return new AttributionReport(credits.lines(), unattributed.lines(), totals.lines(), withoutAmount);
    }

    /** A deal whose persons nobody has touched is credited to its own source, where it has one. */
    private static List<Touch> touches(CreditedDeal deal, List<PersonTouch> all) {
        List<PersonTouch> before =
                all.stream().filter(touch -> !touch.at().isAfter(deal.at())).toList();
        if (before.isEmpty() && !deal.source().isEmpty()) {
            return List.of(Touch.of(deal.source()));
        }
        return Touch.runs(before);
    }
}
