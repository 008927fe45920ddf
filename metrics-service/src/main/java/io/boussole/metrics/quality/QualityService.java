package io.boussole.metrics.quality;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.UnknownPlan;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.plan.KpiScope;
import io.boussole.metrics.plan.KpiScopes;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.quality.QualityRepository.FieldChange;
import io.boussole.metrics.quality.QualityRepository.LagCount;
import io.boussole.metrics.quality.QualityRepository.Losses;
import io.boussole.metrics.quality.QualityRepository.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges data by connection and by KPI, lists what is missing, and keeps what has to be there. */
@ApplicationScoped
public class QualityService {
    private final QualityRepository counts;
    private final RequiredFieldsRepository requiredFields;
    private final Stewards stewards;
    private final PlanService plans;
    private final KpiScopes scopes;
    private final QualityConfig config;
    private final Clock clock;

    QualityService(
            QualityRepository counts,
            RequiredFieldsRepository requiredFields,
            Stewards stewards,
            PlanService plans,
            KpiScopes scopes,
            QualityConfig config,
            Clock clock) {
        this.counts = counts;
        this.requiredFields = requiredFields;
        this.stewards = stewards;
        this.plans = plans;
        this.scopes = scopes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param connectionId null for all
     * @throws ProblemException 404 when the tenant has no such connection
     */
    @Transactional
    public List<ConnectionQuality> connections(String tenantId, @Nullable UUID connectionId) {
        Counted counted = counted(tenantId, connectionId);
        if (connectionId != null && counted.senders().isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.NOT_FOUND, "There is no such connection", "Cette connexion n'existe pas");
        }
        RequiredFields required = requiredFields.find(tenantId);
        List<Steward> all = stewards.list(tenantId, null);
        return counted.senders().stream()
                .map(sender -> quality(sender, counted, required, all))
                .toList();
    }

    private ConnectionQuality quality(Sender sender, Counted counted, RequiredFields required, List<Steward> all) {
        Predicate<UUID> itself = sender.id()::equals;
        List<FieldChange> changes = counted.fieldsOf(itself);
        Scores scores = counted.scores(required, kind -> true, itself);
        Trend trend = Completeness.trend(required, kind -> true, changes, today());
        return new ConnectionQuality(
                sender.id(),
                sender.name(),
                sender.source(),
                scores,
                isDegraded(scores),
                new Completeness(required, kind -> true).after(changes).fields(),
                trend,
                trend.fallsBelow(config.completenessFloor()),
                all.stream()
                        .filter(steward -> DataSourceKind.of(sender.source()).equals(steward.source()))
                        .toList());
    }

    /** @throws ProblemException 404 when no such plan is published */
    @Transactional
    public List<KpiQuality> kpis(String tenantId, UUID planId) {
        MeasuredPlan plan = plan(tenantId, planId);
        return kpis(
                plan,
                counts.losses(
                        tenantId,
                        plan.periodStart().atStartOfDay(plan.timeZone()).toInstant(),
                        plan.periodEnd()
                                .plusDays(1)
                                .atStartOfDay(plan.timeZone())
                                .toInstant()));
    }

    /**
     * By KPI; reads no deal.
     *
     * @throws ProblemException 404 when no such plan is published
     */
    @Transactional
    public Map<String, KpiStanding> standings(String tenantId, UUID planId) {
        return kpis(plan(tenantId, planId), Losses.NONE).stream()
                .collect(Collectors.toMap(KpiQuality::kpiId, KpiQuality::standing));
    }

    private MeasuredPlan plan(String tenantId, UUID planId) {
        return plans.find(tenantId, planId).orElseThrow(() -> UnknownPlan.inQuery("planId"));
    }

    private List<KpiQuality> kpis(MeasuredPlan plan, Losses losses) {
        Counted counted = counted(plan.tenantId(), null);
        RequiredFields required = requiredFields.find(plan.tenantId());
        List<LagCount> lags = counts.lags(plan.tenantId(), plan.timeZone(), today().minusDays(UsualLag.DAYS - 1L));
        return plans.kpis(plan).stream()
                .map(kpi -> quality(plan, kpi, counted, lags, required, losses))
                .toList();
    }

    private KpiQuality quality(
            MeasuredPlan plan,
            MeasuredKpi kpi,
            Counted counted,
            List<LagCount> lags,
            RequiredFields required,
            Losses losses) {
        Optional<KpiScope> scope = scope(plan, kpi);
        Set<Measure> measures = scope.map(KpiScope::metric)
                .map(MetricDefinition::measures)
                .or(() -> MetricCatalogue.find(kpi.metric()).map(MetricDefinition::measures))
                .orElse(Set.of());
        Set<FactKind> kinds = measures.stream().map(MeasuredKinds::of).collect(Collectors.toUnmodifiableSet());
        Predicate<UUID> named = scope.map(QualityService::connections).orElse(any -> true);
        Set<UUID> telling = counted.fields().stream()
                .filter(field -> kinds.contains(field.kind()) && named.test(field.connectionId()))
                .map(FieldChange::connectionId)
                .collect(Collectors.toSet());
        Scores scores = counted.scores(required, kinds::contains, telling::contains);
        Trend trend = Completeness.trend(required, kinds::contains, counted.fieldsOf(telling::contains), today());
        return new KpiQuality(
                kpi.id(),
                kpi.metric(),
                kinds,
                scores,
                isDegraded(scores),
                trend.projected(),
                trend.fallsBelow(config.completenessFloor()),
                UsualLag.byConnection(lags.stream()
                        .filter(lag -> kinds.contains(lag.kind()) && named.test(lag.connectionId()))
                        .toList()),
                KpiLosses.of(kpi, measures, losses));
    }

    /** Empty of a plan that was published before plans were kept whole. */
    private Optional<KpiScope> scope(MeasuredPlan plan, MeasuredKpi kpi) {
        return Optional.ofNullable(plan.document())
                .flatMap(document -> document.kpis().stream()
                        .filter(said -> said.id().equals(kpi.id()))
                        .findFirst()
                        .map(said -> scopes.of(plan.tenantId(), document, said)));
    }

    /** Those of the tool that the plan names for the KPI. */
    private static Predicate<UUID> connections(KpiScope scope) {
        SortedSet<String> named = scope.filter().allowed().get(Dimension.CONNECTION);
        return named == null ? any -> true : id -> named.contains(id.toString());
    }

    /** Whether readers have to be told: of a hundredth, of a limit that has been passed, or of a day more or less of lag. */
    public boolean isMaterial(KpiStanding before, KpiStanding now) {
        return isMaterial(before.score(), now.score(), config.degradedBelow())
                || isMaterial(before.projectedCompleteness(), now.projectedCompleteness(), config.completenessFloor())
                || !before.usualLagDays().equals(now.usualLagDays());
    }

    private boolean isMaterial(@Nullable BigDecimal before, @Nullable BigDecimal now, BigDecimal limit) {
        if (before == null || now == null) {
            return (before == null) != (now == null);
        }
        return before.subtract(now).abs().compareTo(config.materialStep()) >= 0
                || (before.compareTo(limit) < 0) != (now.compareTo(limit) < 0);
    }

    /** Counted facts that lack a required field, by kind, connection and identifier. */
    @Transactional
    public List<QualityIssue> issues(String tenantId, IssueQuery query, int limit) {
        RequiredFields required = requiredFields.find(tenantId);
        List<QualityIssue> found = new ArrayList<>();
        required.fields().forEach((kind, fields) -> {
            List<FactField> wanted = FactField.inOrder(fields).stream()
                    .filter(field -> query.field() == null || query.field() == field)
                    .toList();
            if (query.reaches(kind) && !wanted.isEmpty() && found.size() < limit) {
                found.addAll(counts.issues(tenantId, query, kind, wanted, limit - found.size()));
            }
        });
        return found;
    }

    @Transactional
    public RequiredFields requiredFields(String tenantId) {
        return requiredFields.find(tenantId);
    }

    /**
     * @throws ProblemException 422 when a kind of fact cannot have a field, 428 without {@code ifMatch}, 412 when somebody has decided
     *     otherwise since
     */
    @Transactional
    public RequiredFields require(
            String tenantId, @Nullable String ifMatch, SortedMap<FactKind, Set<FactField>> fields) {
        RequiredFieldsRules.check(fields);
        long revision = requiredFields.find(tenantId).revision();
        Revision.requireMatch(ifMatch, revision);
        RequiredFields next = new RequiredFields(fields, revision + 1);
        if (!requiredFields.save(tenantId, next)) {
            throw ProblemException.of(CommonProblem.PRECONDITION_FAILED, CommonProblem.PRECONDITION_FAILED.title());
        }
        return next;
    }

    private Counted counted(String tenantId, @Nullable UUID connectionId) {
        LocalDate first = today().minusDays(Trend.DAYS - 1L);
        return new Counted(
                counts.connections(tenantId, connectionId),
                counts.fields(tenantId, connectionId, first),
                counts.events(tenantId, connectionId, first),
                counts.addresses(tenantId, connectionId));
    }

    private boolean isDegraded(Scores scores) {
        @Nullable BigDecimal overall = scores.overall();
        return overall != null && overall.compareTo(config.degradedBelow()) < 0;
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
