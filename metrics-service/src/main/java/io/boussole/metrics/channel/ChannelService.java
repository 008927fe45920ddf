package io.boussole.metrics.channel;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.Shares;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanQuestions;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.series.Granularity;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.SeriesService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the signatures of a plan's channels against the shares it expects of them (row 12). */
@ApplicationScoped
public class ChannelService {
    private static final String NONE = "";

    private final PlanService plans;
    private final SeriesService series;

    ChannelService(PlanService plans, SeriesService series) {
        this.plans = plans;
        this.series = series;
    }

    /** Over the plan's period, as of now; absent when the tenant has no such published plan. */
    @Transactional
    public Optional<ChannelReport> read(String tenantId, UUID planId) {
        return plans.find(tenantId, planId)
                .flatMap(plan -> Optional.ofNullable(plan.document()).map(document -> report(plan, document)));
    }

    private ChannelReport report(MeasuredPlan plan, PlanPublished document) {
        Map<String, Long> signatures = signatures(plan, document);
        long all = signatures.values().stream().mapToLong(Long::longValue).sum();
        List<ChannelShare> channels = document.channels().stream()
                .map(channel -> share(channel, signatures.getOrDefault(channel.id(), 0L), all))
                .toList();
        return new ChannelReport(plan, channels, all, signatures.getOrDefault(NONE, 0L));
    }

    private Map<String, Long> signatures(MeasuredPlan plan, PlanPublished document) {
        SeriesQuery query = new SeriesQuery(
                plan.tenantId(),
                List.of(MetricCatalogue.find("WON_COUNT").orElseThrow()),
                plan.periodStart(),
                plan.periodEnd(),
                plan.timeZone(),
                null,
                Granularity.QUARTER,
                1,
                List.of(Dimension.CHANNEL),
                Filter.NONE,
                null,
                PlanQuestions.terms(document, null));
        Map<String, Long> signatures = new HashMap<>();
        series.read(query)
                .series()
                .forEach(line -> signatures.merge(
                        Objects.requireNonNullElse(line.group().get(Dimension.CHANNEL), NONE),
                        line.total().sampleSize(),
                        Long::sum));
        return signatures;
    }

    private static ChannelShare share(PlanChannel channel, long signatures, long all) {
        @Nullable
        BigDecimal share = Shares.divide(BigDecimal.valueOf(signatures), BigDecimal.valueOf(all))
                .orElse(null);
        @Nullable BigDecimal expected = channel.expectedShare();
        return new ChannelShare(
                channel,
                signatures,
                share,
                share == null || expected == null ? null : share.subtract(expected),
                Shares.wilson(signatures, all));
    }
}
