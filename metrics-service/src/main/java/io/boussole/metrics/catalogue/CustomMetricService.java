package io.boussole.metrics.catalogue;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts down metrics of the team's own; a change is a new version. */
@ApplicationScoped
public class CustomMetricService {
    private final CustomMetricRepository repository;
    private final Metrics metrics;
    private final Event<MetricChanged> changed;
    private final Clock clock;

    CustomMetricService(CustomMetricRepository repository, Metrics metrics, Event<MetricChanged> changed, Clock clock) {
        this.repository = repository;
        this.metrics = metrics;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * @param metric its version does not matter
     * @throws ProblemException 409 when there is one of this name, 422 when it cannot be computed
     */
    @Transactional
    public MetricDefinition create(String tenantId, CustomMetric metric) {
        if (MetricCatalogue.isTaken(metric.id())
                || !repository.versions(tenantId, metric.id()).isEmpty()) {
            throw taken();
        }
        return add(tenantId, metric.as(1, metric.validFrom()));
    }

    /**
     * @param validFrom the first day of the new version; null: today
     * @throws ProblemException 404 when there is none, 409 when the day is before that of the version in force, 412 and 428 of the
     *     entity tag
     */
    @Transactional
    public MetricDefinition change(
            String tenantId, CustomMetric metric, @Nullable LocalDate validFrom, @Nullable String ifMatch) {
        List<CustomMetric> kept = repository.versions(tenantId, metric.id());
        if (kept.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.NOT_FOUND,
                    "The team has no metric of its own of this name",
                    "L'équipe n'a pas d'indicateur à elle de ce nom");
        }
        CustomMetric last = kept.get(kept.size() - 1);
        Revision.requireMatch(ifMatch, last.version());
        LocalDate from = validFrom == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : validFrom;
        if (from.isBefore(last.validFrom())) {
            throw ProblemException.of(
                    CommonProblem.CONFLICT,
                    "A version cannot begin before the one that it follows",
                    "Une version ne peut commencer avant celle qu'elle remplace");
        }
        return add(tenantId, metric.as(last.version() + 1, from));
    }

    private MetricDefinition add(String tenantId, CustomMetric metric) {
        CustomCompiler.Compiled compiled = metrics.compile(tenantId, metric);
        @Nullable MetricDefinition definition = compiled.definition();
        if (definition == null) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text("The metric cannot be computed", "L'indicateur ne peut être calculé"),
                    compiled.violations());
        }
        if (!repository.add(tenantId, metric)) {
            throw taken();
        }
        changed.fire(new MetricChanged(tenantId, metric.id()));
        return definition;
    }

    private static ProblemException taken() {
        return ProblemException.of(
                CommonProblem.CONFLICT, "There is a metric of this name", "Un indicateur de ce nom existe déjà");
    }
}
