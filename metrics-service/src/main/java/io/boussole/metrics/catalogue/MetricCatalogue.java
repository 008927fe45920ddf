package io.boussole.metrics.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every metric that comes with the product, in alphabetical order. */
public final class MetricCatalogue {
    private static final List<MetricDefinition> ALL = Stream.of(
                    DealMetrics.all(),
                    PipelineMetrics.all(),
                    PersonMetrics.all(),
                    OutreachMetrics.all(),
                    RecurringMetrics.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(MetricDefinition::id))
            .toList();

    private static final Map<String, MetricDefinition> BY_ID =
            ALL.stream().collect(Collectors.toMap(MetricDefinition::id, Function.identity()));

    /** Other names under which plans know a metric. */
    private static final Map<String, String> ALSO_CALLED =
            Map.of("SALES_CYCLE_DAYS", "SALES_CYCLE", "EXPANSION_REVENUE", "UPSELL", "SIGNATURES", "WON_COUNT");

    private MetricCatalogue() {}

    public static List<MetricDefinition> all() {
        return ALL;
    }

    public static Optional<MetricDefinition> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(BY_ID.get(ALSO_CALLED.getOrDefault(id, id)));
    }

    /** Whether a metric of the team's own may not be called so. */
    public static boolean isTaken(String id) {
        return find(id).isPresent();
    }

    static Set<String> otherNames() {
        return ALSO_CALLED.keySet();
    }
}
