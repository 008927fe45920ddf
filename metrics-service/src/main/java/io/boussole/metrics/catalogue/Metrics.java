package io.boussole.metrics.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds metrics: those that come with the product and the team's own. */
@ApplicationScoped
public class Metrics {
    /** Between a metric's name and the number of one of its versions. */
    private static final char VERSION = '@';

    private final CustomMetricRepository custom;
    private final Clock clock;

    Metrics(CustomMetricRepository custom, Clock clock) {
        this.custom = custom;
        this.clock = clock;
    }

    /**
     * @param id a metric's name, or {@code NAME@2} for one version of it
     * @param asOf the day whose definition is wanted; null: the one in force
     */
    @Transactional
    public Optional<MetricDefinition> find(String tenantId, @Nullable String id, @Nullable LocalDate asOf) {
        if (id == null) {
            return Optional.empty();
        }
        int at = id.indexOf(VERSION);
        return at < 0
                ? find(tenantId, id, asOf, Set.of())
                : versions(tenantId, id.substring(0, at)).stream()
                        .filter(metric -> Integer.toString(metric.version()).equals(id.substring(at + 1)))
                        .findFirst();
    }

    @Transactional
    public List<MetricDefinition> all(String tenantId) {
        List<MetricDefinition> all = new ArrayList<>(MetricCatalogue.all());
        custom.names(tenantId).forEach(id -> find(tenantId, id, null, Set.of()).ifPresent(all::add));
        all.sort(Comparator.comparing(MetricDefinition::id));
        return all;
    }

    /** Every version of a metric, oldest first. */
    @Transactional
    public List<MetricDefinition> versions(String tenantId, String id) {
        Optional<MetricDefinition> shipped = MetricCatalogue.find(id);
        if (shipped.isPresent()) {
            return List.of(shipped.get());
        }
        List<CustomMetric> kept = custom.versions(tenantId, id);
        List<MetricDefinition> versions = new ArrayList<>();
        for (int index = 0; index < kept.size(); index++) {
            compiled(tenantId, kept, index, Set.of()).ifPresent(versions::add);
        }
        return versions;
    }

    /** Whether a definition can be computed, and what is wrong with it else. */
    CustomCompiler.Compiled compile(String tenantId, CustomMetric metric) {
        return CustomCompiler.compile(
                metric, null, name -> find(tenantId, name, metric.validFrom(), Set.of(metric.id())));
    }

    /** @param path the metrics that read this one: it may read none of them */
    private Optional<MetricDefinition> find(String tenantId, String id, @Nullable LocalDate asOf, Set<String> path) {
        Optional<MetricDefinition> shipped = MetricCatalogue.find(id);
        if (shipped.isPresent() || path.contains(id)) {
            return shipped;
        }
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : asOf;
        List<CustomMetric> kept = custom.versions(tenantId, id);
        for (int index = kept.size() - 1; index >= 0; index--) {
            if (!kept.get(index).validFrom().isAfter(day)) {
                return compiled(tenantId, kept, index, path);
            }
        }
        return Optional.empty();
    }

    private Optional<MetricDefinition> compiled(String tenantId, List<CustomMetric> kept, int index, Set<String> path) {
        CustomMetric metric = kept.get(index);
        @Nullable
        LocalDate validTo =
                index + 1 < kept.size() ? kept.get(index + 1).validFrom().minusDays(1) : null;
        Set<String> further = Sets.union(path, Set.of(metric.id()));
        CustomCompiler.Compiled compiled =
                CustomCompiler.compile(metric, validTo, name -> find(tenantId, name, metric.validFrom(), further));
        return Optional.ofNullable(compiled.definition());
    }
}
