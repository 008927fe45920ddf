package io.boussole.metrics.plan;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanKpiFormula;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanSegment;
import io.boussole.http.Text;
import io.boussole.metrics.catalogue.CustomMetrics;
import io.boussole.metrics.catalogue.DataSource;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Metrics;
import io.boussole.metrics.fact.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out which facts count for the KPIs of a plan. */
@ApplicationScoped
public class KpiScopes {
    /** What tells that a case may have been answered. */
    private static final Set<Measure> ANSWERS = EnumSet.of(
            Measure.MQL_REACHED, Measure.CALL_MADE, Measure.MESSAGE_SENT, Measure.MEETING_BOOKED, Measure.MEETING_HELD);

    private final Metrics metrics;
    private final OwnerRepository owners;

    KpiScopes(Metrics metrics, OwnerRepository owners) {
        this.metrics = metrics;
        this.owners = owners;
    }

    /** The measures and kinds of cases that each KPI reads, without the KPIs that cannot be measured. */
    Map<String, Set<String>> measures(String tenantId, PlanPublished plan) {
        return measures(tenantId, plan, metric -> true);
    }

    /** Of the KPIs by metrics of the team's own, or by a formula, only. */
    Map<String, Set<String>> measuresOfOwn(String tenantId, PlanPublished plan) {
        return measures(tenantId, plan, MetricDefinition::custom);
    }

    private Map<String, Set<String>> measures(String tenantId, PlanPublished plan, Predicate<MetricDefinition> wanted) {
        Map<String, Set<String>> measures = new HashMap<>();
        for (PlanKpi kpi : plan.kpis()) {
            @Nullable MetricDefinition metric = of(tenantId, plan, kpi).metric();
            if (metric != null && wanted.test(metric)) {
                measures.put(kpi.id(), names(metric));
            }
        }
        return measures;
    }

    private static Set<String> names(MetricDefinition metric) {
        EnumSet<Measure> read = EnumSet.noneOf(Measure.class);
        read.addAll(metric.measures());
        read.addAll(metric.formula().openings());
        if (!metric.formula().cases().isEmpty()) {
            read.addAll(ANSWERS);
        }
        return Stream.concat(read.stream(), metric.formula().cases().stream())
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public KpiScope of(String tenantId, PlanPublished plan, PlanKpi kpi) {
        return of(tenantId, plan, kpi, null);
    }

    /** @param asOf the day whose definition of the metric counts; null: the one in force */
    public KpiScope of(String tenantId, PlanPublished plan, PlanKpi kpi, @Nullable LocalDate asOf) {
        Optional<MetricDefinition> metric = metric(tenantId, kpi, asOf);
        if (metric.isEmpty()) {
            return KpiScope.not(
                    "The catalogue has no metric " + named(kpi), "Le catalogue n'a pas d'indicateur " + named(kpi));
        }
        try {
            Filter filter = channel(plan, kpi, metric.get())
                    .and(segment(plan, kpi))
                    .and(member(tenantId, plan, kpi))
                    .and(tool(tenantId, kpi));
            requireReadable(metric.get(), filter);
            return new KpiScope(metric.get(), filter, null);
        } catch (UnknownScopeException unknown) {
            return new KpiScope(null, Filter.NONE, unknown.text());
        }
    }

    /** Nothing tells the segment of a case that has to be answered. */
    private static void requireReadable(MetricDefinition metric, Filter filter) {
        if (!metric.formula().cases().isEmpty() && filter.allowed().containsKey(Dimension.SEGMENT)) {
            throw new UnknownScopeException(
                    metric.id() + " cannot be measured by segment",
                    metric.id() + " ne peut pas être mesuré par segment");
        }
    }

    private static String named(PlanKpi kpi) {
        @Nullable PlanKpiFormula formula = kpi.formula();
        return formula == null ? String.valueOf(kpi.metric()) : formula.of() + " / " + formula.to();
    }

    private Optional<MetricDefinition> metric(String tenantId, PlanKpi kpi, @Nullable LocalDate asOf) {
        @Nullable PlanKpiFormula formula = kpi.formula();
        if (formula == null) {
            return metrics.find(tenantId, kpi.metric(), asOf);
        }
        return metrics.find(tenantId, formula.of(), asOf)
                .flatMap(of -> metrics.find(tenantId, formula.to(), asOf)
                        .map(to -> CustomMetrics.quotient(
                                kpi.id(), of, to, new Text(label(kpi), label(kpi)), kpi.direction())));
    }

    private static String label(PlanKpi kpi) {
        return Objects.requireNonNullElse(kpi.label(), kpi.id());
    }

    /** A metric that is about one kind of channel reads the plan's channels of that kind, unless the KPI names one. */
    private static Filter channel(PlanPublished plan, PlanKpi kpi, MetricDefinition metric) {
        @Nullable
        String type = switch (metric.id()) {
            case "PARTNER_LEAD_QUALITY" -> "PARTNERSHIP";
            case "WEBINAR_TO_MEETING" -> "EVENT";
            default -> null;
        };
        if (kpi.channelId() == null && type == null) {
            return Filter.NONE;
        }
        List<PlanChannel> channels = plan.channels().stream()
                .filter(channel -> kpi.channelId() == null
                        ? type != null && type.equals(channel.type())
                        : channel.id().equals(kpi.channelId()))
                .toList();
        Set<String> sources =
                channels.stream().flatMap(KpiScopes::sources).collect(Collectors.toCollection(TreeSet::new));
        if (sources.isEmpty() && kpi.channelId() != null) {
            throw new UnknownScopeException(
                    "The plan does not say by which sources a record is recognised as of channel " + kpi.channelId(),
                    "Le plan ne dit pas par quelles sources reconnaître le canal " + kpi.channelId());
        }
        if (sources.isEmpty()) {
            throw new UnknownScopeException(
                    "The plan does not say by which sources a record is recognised as of a channel of type " + type,
                    "Le plan ne dit pas par quelles sources reconnaître un canal de type " + type);
        }
        return Filter.of(Dimension.SOURCE, sources);
    }

    static Stream<String> sources(PlanChannel channel) {
        return Stream.concat(channel.sources().stream(), channel.utmSources().stream())
                .map(source -> source.toLowerCase(Locale.ROOT));
    }

    private static Filter segment(PlanPublished plan, PlanKpi kpi) {
        @Nullable String segmentId = kpi.segmentId();
        if (segmentId == null) {
            return Filter.NONE;
        }
        Stream<String> names = plan.segments().stream()
                .filter(segment -> segment.id().equals(segmentId))
                .map(PlanSegment::name)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return Filter.of(
                Dimension.SEGMENT, Stream.concat(Stream.of(segmentId), names).toList());
    }

    private Filter member(String tenantId, PlanPublished plan, PlanKpi kpi) {
        @Nullable String memberId = kpi.memberId();
        if (memberId == null) {
            return Filter.NONE;
        }
        Set<String> names = new TreeSet<>(owners.ownerIds(tenantId, memberId));
        names.add(memberId);
        plan.team().stream()
                .filter(member -> member.id().equals(memberId))
                .map(PlanMember::email)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(names::add);
        return Filter.of(Dimension.OWNER, names);
    }

    /** Facts of a tool that the plan does not name for the KPI do not count for it. */
    private Filter tool(String tenantId, PlanKpi kpi) {
        Optional<DataSource> named = Arrays.stream(DataSource.values())
                .filter(source -> source.name().equals(kpi.source()))
                .findFirst();
        return named.map(source -> Filter.of(
                        Dimension.CONNECTION,
                        owners.connections(tenantId).entrySet().stream()
                                .filter(connection ->
                                        SourceTools.of(connection.getValue()).contains(source))
                                .map(connection -> connection.getKey().toString())
                                .toList()))
                .orElse(Filter.NONE);
    }

    /** Lead sources in lower case by the channel they belong to. */
    public static Map<String, String> channels(PlanPublished plan) {
        Map<String, String> channels = new HashMap<>();
        plan.channels()
                .forEach(channel -> sources(channel).forEach(source -> channels.putIfAbsent(source, channel.id())));
        return channels;
    }
}
