package io.boussole.metrics.catalogue;

import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.fact.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a definition of what a team has put down, or says what is wrong with it. Pure. */
final class CustomCompiler {
    private static final int LONGEST_DAYS = 3660;
    private static final Set<Dimension> ALLOWED =
            EnumSet.of(Dimension.OWNER, Dimension.SOURCE, Dimension.SEGMENT, Dimension.PIPELINE, Dimension.STAGE);

    /** Measures that are told apart by days, with the measure of the cases that entered. */
    private static final Map<Measure, Measure> DELAYED = new EnumMap<>(Map.of(
            Measure.CREATED_THEN_WON, Measure.OPPORTUNITY_CREATED,
            Measure.CREATED_THEN_LOST, Measure.OPPORTUNITY_CREATED,
            Measure.LEAD_THEN_WON, Measure.LEAD_CREATED,
            Measure.TOUCHED_THEN_MEETING, Measure.TOUCHED,
            Measure.STAGE_LEFT, Measure.STAGE_ENTERED));

    private final CustomMetric metric;
    private final @Nullable LocalDate validTo;
    private final Function<String, Optional<MetricDefinition>> metrics;
    private final List<Violation> violations = new ArrayList<>();

    private CustomCompiler(
            CustomMetric metric, @Nullable LocalDate validTo, Function<String, Optional<MetricDefinition>> metrics) {
        this.metric = metric;
        this.validTo = validTo;
        this.metrics = metrics;
    }

    /**
     * What came of it.
     *
     * @param definition null where there are violations
     */
    record Compiled(@Nullable MetricDefinition definition, List<Violation> violations) {}

    /** A part of a formula with what it brings along. */
    private record Term(Operand operand, Unit unit, Set<Dimension> dimensions) {}

    /** @param metrics those that it may read; not itself, nor one that reads it */
    static Compiled compile(
            CustomMetric metric, @Nullable LocalDate validTo, Function<String, Optional<MetricDefinition>> metrics) {
        CustomCompiler compiler = new CustomCompiler(metric, validTo, metrics);
        Optional<MetricDefinition> definition = compiler.definition();
        return new Compiled(
                compiler.violations.isEmpty() ? definition.orElse(null) : null, List.copyOf(compiler.violations));
    }

    private Optional<MetricDefinition> definition() {
        CustomFormula formula = metric.formula();
        CustomFormula.Type type = formula.type();
        if (type == null) {
            add("/formula/type", "REQUIRED", "A formula needs a type", "Une formule a besoin d'un type");
            return Optional.empty();
        }
        return switch (type) {
            case RATIO -> ratio(formula);
            case COUNT -> ofMeasure(formula.of(), CountOf::new, measure -> Unit.NUMBER);
            case SUM -> amounts(formula.of(), TotalOf::new);
            case MEAN -> amounts(formula.of(), MeanOf::new);
            case SHARE_WITHIN -> within(formula.of(), formula.withinDays());
        };
    }

    private Optional<MetricDefinition> ratio(CustomFormula formula) {
        Optional<Term> of = term("/formula/of", formula.of());
        Optional<Term> to = term("/formula/to", formula.to());
        if (of.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = ratio(of.get().unit(), to.get().unit());
        if (unit.isEmpty()) {
            add(
                    "/formula",
                    "UNIT_MISMATCH",
                    of.get().unit() + " divided by " + to.get().unit() + " means nothing",
                    of.get().unit() + " divisé par " + to.get().unit() + " ne veut rien dire");
            return Optional.empty();
        }
        Set<Dimension> dimensions = EnumSet.copyOf(of.get().dimensions());
        dimensions.retainAll(to.get().dimensions());
        return Optional.of(
                definition(new QuotientOf(of.get().operand(), to.get().operand()), unit.get(), dimensions));
    }

    private static Optional<Unit> ratio(Unit of, Unit to) {
        if (of == to) {
            return Optional.of(Unit.RATIO);
        }
        if (to == Unit.NUMBER) {
            return Optional.of(of == Unit.SHARE ? Unit.RATIO : of);
        }
        return of == Unit.MONEY && to == Unit.DAYS ? Optional.of(Unit.MONEY_PER_DAY) : Optional.empty();
    }

    private Optional<MetricDefinition> ofMeasure(
            @Nullable CustomTerm term, Function<Measure, Formula> made, Function<Measure, Unit> unit) {
        Optional<Filter> filter = filter("/formula/of", term);
        return measure("/formula/of", term)
                .flatMap(found -> filter.map(where -> definition(
                        narrowed(new Operand(made.apply(found).expression(), made.apply(found), where)),
                        unit.apply(found),
                        ALLOWED)));
    }

    private Optional<MetricDefinition> amounts(@Nullable CustomTerm term, Function<Measure, Formula> made) {
        Optional<Measure> countsOnly =
                named(term).filter(measure -> !Figures.isMoney(measure) && measure != Measure.CONTENT_ENGAGED);
        if (countsOnly.isPresent()) {
            add(
                    "/formula/of/measure",
                    "UNIT_MISMATCH",
                    "Facts of " + countsOnly.get() + " have no amount",
                    "Les faits de " + countsOnly.get() + " n'ont pas de montant");
            return Optional.empty();
        }
        return ofMeasure(term, made, found -> Figures.isMoney(found) ? Unit.MONEY : Unit.NUMBER);
    }

    private static Formula narrowed(Operand operand) {
        return operand.filter().isNone() ? operand.formula() : new NarrowedTo(operand);
    }

    private Optional<MetricDefinition> within(@Nullable CustomTerm term, @Nullable Integer days) {
        if (days == null || days < 0 || days > LONGEST_DAYS) {
            add("/formula/withinDays", "OUT_OF_RANGE", "A limit is 0 to 3660 days", "Une limite va de 0 à 3660 jours");
            return Optional.empty();
        }
        Optional<Measure> undelayed = named(term).filter(measure -> !DELAYED.containsKey(measure));
        if (undelayed.isPresent()) {
            add(
                    "/formula/of/measure",
                    "UNIT_MISMATCH",
                    "Nobody counts the days of " + undelayed.get(),
                    "Personne ne compte les jours de " + undelayed.get());
            return Optional.empty();
        }
        return ofMeasure(
                term,
                measure -> new ShareWithin(Objects.requireNonNull(DELAYED.get(measure)), measure, days),
                measure -> Unit.SHARE);
    }

    private Optional<Term> term(String pointer, @Nullable CustomTerm term) {
        if (term == null || (term.metric() == null) == (term.measure() == null)) {
            add(
                    pointer,
                    "REQUIRED",
                    "Name a metric or a measure, and not both",
                    "Nommez un indicateur ou une mesure, pas les deux");
            return Optional.empty();
        }
        Optional<Filter> filter = filter(pointer, term);
        String name = term.metric();
        if (name == null) {
            return measure(pointer, term)
                    .flatMap(measure -> filter.map(where ->
                            new Term(new Operand(measure.name(), new CountOf(measure), where), Unit.NUMBER, ALLOWED)));
        }
        Optional<MetricDefinition> found = metrics.apply(name);
        if (found.isEmpty()) {
            add(
                    pointer + "/metric",
                    "UNKNOWN_METRIC",
                    "There is no metric " + name
                            + " that this one can read; none can read itself, be it through others",
                    "Aucun indicateur " + name
                            + " ne peut être lu ici ; aucun ne peut se lire, même à travers d'autres");
        }
        return found.flatMap(read -> filter.map(
                where -> new Term(new Operand(read.id(), read.formula(), where), read.unit(), read.dimensions())));
    }

    private Optional<Measure> measure(String pointer, @Nullable CustomTerm term) {
        Optional<Measure> found = named(term);
        if (found.isEmpty()) {
            String name = term == null ? null : term.measure();
            add(
                    pointer + "/measure",
                    "UNKNOWN_MEASURE",
                    "There is no measure " + name,
                    "Il n'y a pas de mesure " + name);
        }
        return found;
    }

    private static Optional<Measure> named(@Nullable CustomTerm term) {
        return Arrays.stream(Measure.values())
                .filter(measure -> term != null && measure.name().equals(term.measure()))
                .findFirst();
    }

    private Optional<Filter> filter(String pointer, @Nullable CustomTerm term) {
        @Nullable Map<String, List<String>> where = term == null ? null : term.where();
        Filter filter = Filter.NONE;
        for (Map.Entry<String, List<String>> one :
                (where == null ? Map.<String, List<String>>of() : where).entrySet()) {
            Optional<Dimension> dimension = Dimension.of(one.getKey()).filter(ALLOWED::contains);
            if (dimension.isEmpty()) {
                add(
                        pointer + "/where/" + one.getKey(),
                        "UNKNOWN_DIMENSION",
                        one.getKey() + " is no dimension",
                        one.getKey() + " n'est pas une dimension");
                return Optional.empty();
            }
            filter = filter.and(Filter.of(dimension.get(), one.getValue()));
        }
        return Optional.of(filter);
    }

    private MetricDefinition definition(Formula formula, Unit unit, Set<Dimension> dimensions) {
        Text label = new Text(metric.labelEn(), metric.labelFr());
        return new MetricDefinition(
                metric.id(),
                metric.version(),
                metric.validFrom(),
                validTo,
                unit,
                metric.direction(),
                Indicator.LEADING,
                metric.formula().type() == CustomFormula.Type.SHARE_WITHIN ? View.COHORT : View.PERIOD,
                formula,
                "as its measures say",
                dimensions,
                EnumSet.allOf(DataSource.class),
                Objects.requireNonNullElse(metric.formula().withinDays(), 0),
                true,
                label,
                new Text(
                        Objects.requireNonNullElse(metric.descriptionEn(), metric.labelEn()),
                        Objects.requireNonNullElse(metric.descriptionFr(), metric.labelFr())),
                label,
                Metric.NONE,
                null);
    }

    private void add(String pointer, String code, String en, String fr) {
        violations.add(new Violation(pointer, code, new Text(en, fr)));
    }
}
