package io.boussole.metrics.catalogue;

import io.boussole.contracts.plan.PlanKpi.Direction;
import io.boussole.http.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a definition together. */
final class Metric {
    /** When the catalogue began. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    static final Text NONE = new Text("none", "aucun");

    private static final Filter EMAILS = Filter.of(Dimension.STAGE, List.of("", "email"));

    private final String id;
    private final Unit unit;
    private Formula formula;
    private Text label = NONE;
    private Text description = NONE;
    private Text numerator = NONE;
    private Text denominator = NONE;
    private String timestamp = "";
    private View view = View.PERIOD;
    private Direction direction = Direction.HIGHER_IS_BETTER;
    private Indicator indicator = Indicator.LAGGING;
    private Set<Dimension> dimensions = EnumSet.of(
            Dimension.OWNER,
            Dimension.SOURCE,
            Dimension.CHANNEL,
            Dimension.SEGMENT,
            Dimension.PIPELINE,
            Dimension.CONNECTION);
    private Set<DataSource> sources = EnumSet.of(DataSource.CRM);
    private int maturityDays;
    private @Nullable WorkedExample example;

    private Metric(String id, Unit unit, Formula formula) {
        this.id = id;
        this.unit = unit;
        this.formula = formula;
    }

    static Metric of(String id, Unit unit, Formula formula) {
        return new Metric(id, unit, formula);
    }

    /** Of e-mails alone. A message of which nobody says what it is counts as one; what other media are is always said. */
    Metric ofEmails() {
        formula = new NarrowedTo(new Operand(formula.expression(), formula, EMAILS));
        return this;
    }

    Metric label(String en, String fr) {
        label = new Text(en, fr);
        return this;
    }

    Metric means(String en, String fr) {
        description = new Text(en, fr);
        return this;
    }

    Metric numerator(String en, String fr) {
        numerator = new Text(en, fr);
        return this;
    }

    Metric denominator(String en, String fr) {
        denominator = new Text(en, fr);
        return this;
    }

    Metric dated(String date, View shown) {
        timestamp = date;
        view = shown;
        return this;
    }

    Metric leading() {
        indicator = Indicator.LEADING;
        return this;
    }

    Metric lowerIsBetter() {
        direction = Direction.LOWER_IS_BETTER;
        return this;
    }

    Metric by(Dimension... names) {
        dimensions = EnumSet.copyOf(Arrays.asList(names));
        return this;
    }

    Metric from(DataSource... tools) {
        sources = EnumSet.copyOf(Arrays.asList(tools));
        return this;
    }

    Metric maturesIn(int days) {
        maturityDays = days;
        return this;
    }

    MetricDefinition shown(WorkedExample worked) {
        example = worked;
        EnumSet<Dimension> all = EnumSet.copyOf(dimensions);
        if (unit.isMoney()) {
            all.add(Dimension.CURRENCY);
        }
        return new MetricDefinition(
                id,
                1,
                FIRST_DAY,
                null,
                unit,
                direction,
                indicator,
                view,
                formula,
                timestamp,
                all,
                sources,
                maturityDays,
                false,
                label,
                description,
                numerator,
                denominator,
                Objects.requireNonNull(example));
    }
}
