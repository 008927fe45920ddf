package io.boussole.metrics.quality;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.plan.PlanService;
import io.boussole.metrics.quality.QualityRepository.Addresses;
import io.boussole.metrics.quality.QualityRepository.EventCounts;
import io.boussole.metrics.quality.QualityRepository.FieldChange;
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
import java.util.Set;
import java.util.SortedMap;
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
    private final QualityConfig config;
    private final Clock clock;

    QualityService(
            QualityRepository counts,
            RequiredFieldsRepository requiredFields,
            Stewards stewards,
            PlanService plans,
            QualityConfig config,
            Clock clock) {
        this.counts = counts;
        this.requiredFields = requiredFields;
        this.stewards = stewards;
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    /** What was counted of the tenant's connections, or of one of them. */
    private record Counted(
            List<Sender> senders, List<FieldChange> fields, List<EventCounts> events, List<Addresses> addresses) {
        List<FieldChange> fieldsOf(Predicate<UUID> connection) {
            return fields.stream()
                    .filter(field -> connection.test(field.connectionId()))
                    .toList();
        }

        Scores scores(RequiredFields required, Predicate<FactKind> kinds, Predicate<UUID> connection) {
            Score completeness = new Completeness(required, kinds)
                    .after(fieldsOf(connection))
                    .score();
            long contacts = 0;
            long distinct = 0;
            for (Addresses address : addresses) {
                boolean wanted = connection.test(address.connectionId()) && kinds.test(FactKind.CONTACT);
                contacts += wanted ? address.contacts() : 0;
                distinct += wanted ? address.distinct() : 0;
            }
            long received = 0;
            long rejected = 0;
            long timed = 0;
            long timely = 0;
            for (EventCounts event : events) {
                if (connection.test(event.connectionId())) {
                    received += event.received();
                    rejected += event.rejected();
                    timed += event.timed();
                    timely += event.timely();
                }
            }
            return new Scores(
                    completeness,
                    Score.of(distinct, contacts),
                    Score.of(received - rejected, received),
                    Score.of(timely, timed));
        }
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
        MeasuredPlan plan = plans.find(tenantId, planId)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND,
                        "There is no such published plan",
                        "Ce plan n'existe pas ou n'est pas publié"));
        Counted counted = counted(tenantId, null);
        RequiredFields required = requiredFields.find(tenantId);
        Losses losses = counts.losses(
                tenantId,
                plan.periodStart().atStartOfDay(plan.timeZone()).toInstant(),
                plan.periodEnd().plusDays(1).atStartOfDay(plan.timeZone()).toInstant());
        return plans.kpis(plan).stream()
                .map(kpi -> quality(kpi, counted, required, losses))
                .toList();
    }

    private KpiQuality quality(MeasuredKpi kpi, Counted counted, RequiredFields required, Losses losses) {
        Set<Measure> measures = MetricCatalogue.find(kpi.metric())
                .map(MetricDefinition::measures)
                .orElse(Set.of());
        Set<FactKind> kinds = measures.stream().map(MeasuredKinds::of).collect(Collectors.toUnmodifiableSet());
        Set<UUID> telling = counted.fields().stream()
                .filter(field -> kinds.contains(field.kind()))
                .map(FieldChange::connectionId)
                .collect(Collectors.toSet());
        Scores scores = counted.scores(required, kinds::contains, telling::contains);
        return new KpiQuality(kpi.id(), kpi.metric(), kinds, scores, isDegraded(scores), losses(kpi, measures, losses));
    }

    private static List<KpiQuality.Loss> losses(MeasuredKpi kpi, Set<Measure> measures, Losses losses) {
        List<KpiQuality.Loss> found = new ArrayList<>();
        if (measures.contains(Measure.DEAL_WON)) {
            add(
                    found,
                    "DEAL_WITHOUT_AMOUNT",
                    losses.withoutAmount(),
                    "won deals of the period without an amount",
                    "affaires gagnées de la période sans montant");
            add(
                    found,
                    "DEAL_WITHOUT_CURRENCY",
                    losses.withoutCurrency(),
                    "won deals of the period whose amount has no currency",
                    "affaires gagnées de la période dont le montant n'a pas de devise");
        }
        if (measures.contains(Measure.OPPORTUNITY_CREATED)) {
            add(
                    found,
                    "DEAL_WITHOUT_CREATION",
                    losses.withoutCreation(),
                    "deals of which nobody has told when they were created",
                    "affaires dont nul n'a dit quand elles ont été créées");
        }
        if (kpi.channelId() != null) {
            add(
                    found,
                    "DEAL_WITHOUT_SOURCE",
                    losses.withoutSource(),
                    "deals created in the period without a source, which belong to no channel",
                    "affaires créées dans la période sans source, qui ne relèvent d'aucun canal");
        }
        return found;
    }

    private static void add(List<KpiQuality.Loss> found, String code, long facts, String en, String fr) {
        if (facts > 0) {
            found.add(new KpiQuality.Loss(code, facts, new Text(facts + " " + en, facts + " " + fr)));
        }
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
