package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Answer;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ranks segments by how fast, how well and how often the team wins in them. */
@ApplicationScoped
public class SegmentService {
    private static final List<MetricDefinition> METRICS = Stream.of("SALES_CYCLE", "AVG_DEAL_VALUE", "WIN_RATE")
            .map(id -> MetricCatalogue.find(id).orElseThrow())
            .toList();

    private final SeriesService series;

    SegmentService(SeriesService series) {
        this.series = series;
    }

    public List<SegmentPerformance> performance(
            String tenantId, LocalDate from, LocalDate to, ZoneId zone, String currency) {
        Map<String, Map<String, Answer>> bySegment = new TreeMap<>();
        series.read(new SeriesQuery(
                        tenantId,
                        METRICS,
                        from,
                        to,
                        zone,
                        currency,
                        Granularity.QUARTER,
                        1,
                        List.of(Dimension.SEGMENT),
                        Filter.NONE,
                        null,
                        SeriesQuery.Terms.NONE))
                .series()
                .forEach(one -> bySegment
                        .computeIfAbsent(
                                Objects.requireNonNull(one.group().get(Dimension.SEGMENT)), key -> new TreeMap<>())
                        .put(one.metric().id(), one.total()));
        return SegmentPerformance.ranked(bySegment.entrySet().stream()
                .map(segment -> performance(segment.getKey(), segment.getValue()))
                .toList());
    }

    private static SegmentPerformance performance(String segment, Map<String, Answer> answers) {
        @Nullable Answer decided = answers.get("WIN_RATE");
        return new SegmentPerformance(
                segment,
                value(answers, "SALES_CYCLE"),
                value(answers, "AVG_DEAL_VALUE"),
                value(answers, "WIN_RATE"),
                decided == null ? 0 : decided.sampleSize(),
                null);
    }

    private static @Nullable BigDecimal value(Map<String, Answer> answers, String metric) {
        @Nullable Answer answer = answers.get(metric);
        return answer == null ? null : answer.value();
    }
}
