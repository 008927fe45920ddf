package io.boussole.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MetricCatalogueTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 3, 31);
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    /** The guide's and the glossary's metrics, and those that plans name. */
    @Test
    void hasEveryMetricOfTheGuide() {
        assertThat(MetricCatalogue.all().stream().map(MetricDefinition::id))
                .contains(
                        "SIGNED_REVENUE",
                        "WON_COUNT",
                        "WIN_RATE",
                        "CLOSE_RATE",
                        "AVG_DEAL_VALUE",
                        "OPPORTUNITIES_CREATED",
                        "SQL_COUNT",
                        "MQL_COUNT",
                        "LEAD_COUNT",
                        "VISITS",
                        "AVG_CYCLE_DAYS",
                        "SALES_CYCLE",
                        "NO_SHOW_RATE",
                        "MEETINGS_BOOKED",
                        "MEETINGS_HELD",
                        "QUALIFIED_MEETINGS",
                        "REPLY_RATE",
                        "HUMAN_REPLY_RATE",
                        "USEFUL_REPLY_RATE",
                        "OPEN_RATE",
                        "BOUNCE_RATE",
                        "EMAILS_SENT",
                        "CALLS_MADE",
                        "FORM_TO_MQL",
                        "LEAD_TO_MQL",
                        "MQL_TO_SQL",
                        "SQL_TO_OPPORTUNITY",
                        "VISIT_TO_LEAD",
                        "WEBINAR_TO_MEETING",
                        "PARTNER_LEAD_QUALITY",
                        "NRR",
                        "GRR",
                        "UPSELL",
                        "LOGO_CHURN",
                        "REVENUE_CHURN",
                        "MRR",
                        "PIPELINE",
                        "PIPELINE_GROWTH",
                        "COVERAGE",
                        "PIPELINE_NEEDED",
                        "SALES_VELOCITY",
                        "TIME_FIRST_TOUCH_TO_MEETING",
                        "CONVERSION_VELOCITY",
                        "CONTENT_ENGAGEMENT_SCORE",
                        "CASE_PAGE_VISITS",
                        "PROSPECT_REJECTION_RATE",
                        "SPEED_TO_LEAD_SHARE",
                        "FOLLOW_UP_COMPLIANCE",
                        "STAGE_DURATION")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(MetricCatalogue.find("SALES_CYCLE_DAYS")).isEqualTo(MetricCatalogue.find("SALES_CYCLE"));
    }

    @Test
    void knowsWhatTheExamplePlanMeasures() throws IOException {
        String plan = Files.readString(Path.of("..", "examples", "plan-2027-q1.yaml"));
        List<String> named = Pattern.compile("(?:metric|of|to): ([A-Z]+_[A-Z_]+|NRR)")
                .matcher(plan)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !List.of("SALES_DIRECTOR", "FIRST_CONTACT").contains(name))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(12)
                .allSatisfy(
                        name -> assertThat(MetricCatalogue.find(name)).as(name).isPresent());
    }

    static Stream<MetricDefinition> all() {
        return MetricCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysInBothLanguagesWhatItIs(MetricDefinition metric) {
        assertThat(Stream.of(metric.label(), metric.description(), metric.numerator()))
                .allSatisfy(text -> {
                    assertThat(text.en()).isNotBlank().isNotEqualTo("none");
                    assertThat(text.fr()).isNotBlank().isNotEqualTo("aucun");
                });
        assertThat(metric.timestamp()).isNotBlank();
        assertThat(metric.sources()).isNotEmpty();
        assertThat(Objects.requireNonNull(metric.example())
                        .answer(metric.formula())
                        .value())
                .as("its example has a value")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSE_RATE, 0.125, 80",
        "WIN_RATE, 0.25, 64",
        "OPPORTUNITIES_CREATED, 80, 80",
        "SIGNED_REVENUE, 120000.00, 20",
        "AVG_DEAL_VALUE, 6000.00, 20",
        "SALES_CYCLE, 62, 10",
        "PIPELINE, 1180000.00, 120",
        "COVERAGE, 3, 40",
        "PIPELINE_NEEDED, 200000.00, 20",
        "SALES_VELOCITY, 250.00, 10",
        "MRR, 100000.00, 49",
        "UPSELL, 8000.00, 6",
    })
    void computesItsOwnExamples(String id, String value, long sampleSize) {
        Answer answer = example(id);

        assertThat(answer.value()).isEqualTo(new BigDecimal(value));
        assertThat(answer.sampleSize()).isEqualTo(sampleSize);
    }

    @ParameterizedTest
    @DisplayName(
            "Row 30: no-shows, Row 31: replies, Row 32: forms and MQL, Row 33: retention, Row 52: follow-up, Row 109: growth,"
                    + " Row 111: engagement, Row 127: refusals")
    @CsvSource({
        "NO_SHOW_RATE, 0.2",
        "REPLY_RATE, 0.08",
        "FORM_TO_MQL, 0.5",
        "MQL_TO_SQL, 0.3",
        "NRR, 1",
        "GRR, 0.92",
        "REVENUE_CHURN, 0.05",
        "LOGO_CHURN, 0.08",
        "FOLLOW_UP_COMPLIANCE, 0.9",
        "PIPELINE_GROWTH, 0.18",
        "CONTENT_ENGAGEMENT_SCORE, 9",
        "PROSPECT_REJECTION_RATE, 0.15",
    })
    void reckonsAsTheGuideDoes(String id, String value) {
        assertThat(example(id).value()).isEqualByComparingTo(value);
    }

    @Test
    @DisplayName("Row 110: a meeting nine days after the first touch takes nine days; who has none yet is not left out")
    void countsOpenCasesAsCensored() {
        Formula formula = metric("TIME_FIRST_TOUCH_TO_MEETING").formula();
        Cell touched = cell(FROM, Measure.TOUCHED, 0, 1);
        Cell met = cell(FROM, Measure.TOUCHED_THEN_MEETING, 9, 1);

        assertThat(answer(formula, touched, met).value()).isEqualByComparingTo("9");
        assertThat(answer(formula, cell(FROM, Measure.TOUCHED, 0, 2), met).value())
                .isEqualByComparingTo("9");
        Answer mostlyOpen = answer(formula, cell(FROM, Measure.TOUCHED, 0, 3), met);
        assertThat(mostlyOpen.value()).isNull();
        assertThat(mostlyOpen.sampleSize()).isEqualTo(3);
        assertThat(mostlyOpen.undecided()).isEqualTo(2);
    }

    @Test
    void leavesOutNoCaseThatIsTooYoungToHaveEnded() {
        Formula formula = metric("TIME_FIRST_TOUCH_TO_MEETING").formula();

        Answer answer = answer(
                formula,
                cell(FROM, Measure.TOUCHED, 0, 2),
                cell(FROM, Measure.TOUCHED_THEN_MEETING, 10, 2),
                cell(TO, Measure.TOUCHED, 0, 2));

        assertThat(answer.value()).isEqualByComparingTo("10");
        assertThat(answer.sampleSize()).isEqualTo(4);
    }

    @Test
    void readsAShareOnlyOfThoseWhoHaveHadTheirTime() {
        Formula replies = metric("HUMAN_REPLY_RATE").formula();
        Frame frame = new Frame(FROM, TO, FROM.plusDays(10), null);

        Answer answer = replies.answer(Figures.of(
                frame,
                List.of(
                        cell(FROM, Measure.MESSAGE_DELIVERED, 0, 100),
                        cell(FROM, Measure.MESSAGE_REPLIED_BY_PERSON, 0, 8),
                        cell(FROM.plusDays(9), Measure.MESSAGE_DELIVERED, 0, 50))));

        assertThat(answer.failed()).isEqualTo(92);
        assertThat(answer.undecided()).isEqualTo(50);
    }

    @Test
    void givesAShareItsInterval() {
        Answer answer = example("CLOSE_RATE");
        Interval interval = Objects.requireNonNull(answer.interval());

        assertThat(interval.low()).isEqualTo(new BigDecimal("0.069336"));
        assertThat(interval.high()).isEqualTo(new BigDecimal("0.215028"));
    }

    @Test
    void countsNoCustomerOfThePeriodInRetention() {
        List<Cell> cells = List.of(
                cell(FROM.minusDays(9), Measure.CUSTOMER_STARTED, 1, 1),
                money(FROM.minusDays(9), Measure.MRR_STARTED, 1, "1000"),
                cell(FROM, Measure.CUSTOMER_STARTED, 2, 1),
                money(FROM, Measure.MRR_STARTED, 2, "500"),
                money(FROM.plusDays(5), Measure.MRR_EXPANDED, 2, "700"),
                money(FROM.plusDays(5), Measure.MRR_CONTRACTED, 1, "100"));

        assertThat(retention("NRR", cells)).isEqualByComparingTo("0.9");
        assertThat(retention("GRR", cells)).isEqualByComparingTo("0.9");
        assertThat(retention("LOGO_CHURN", cells)).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName(
            "Row 33: a customer who bought more and then left is lost with what was there at the start, and no more")
    void losesNoMoreThanWasThere() {
        List<Cell> cells = List.of(
                cell(FROM.minusDays(9), Measure.CUSTOMER_STARTED, 1, 1),
                money(FROM.minusDays(9), Measure.MRR_STARTED, 1, "100"),
                money(FROM.plusDays(9), Measure.MRR_EXPANDED, 1, "200"),
                cell(FROM.plusDays(40), Measure.CUSTOMER_LOST, 1, 1),
                money(FROM.plusDays(40), Measure.MRR_CHURNED, 1, "300"));

        assertThat(retention("NRR", cells)).isEqualByComparingTo("0");
        assertThat(retention("GRR", cells)).isEqualByComparingTo("0");
        assertThat(retention("REVENUE_CHURN", cells)).isEqualByComparingTo("1");
        assertThat(retention("LOGO_CHURN", cells)).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("Row 33: who was lost last year and comes back makes up for nobody who leaves")
    void countsNoReturnOfThoseLostBefore() {
        List<Cell> cells = new ArrayList<>();
        for (int customer = 0; customer < 54; customer++) {
            cells.add(cell(FROM.minusYears(2), Measure.CUSTOMER_STARTED, customer, 1));
            cells.add(money(FROM.minusYears(2), Measure.MRR_STARTED, customer, "100"));
        }
        for (int customer = 0; customer < 4; customer++) {
            cells.add(cell(FROM.minusYears(1), Measure.CUSTOMER_LOST, customer, 1));
            cells.add(money(FROM.minusYears(1), Measure.MRR_CHURNED, customer, "100"));
            cells.add(cell(FROM.plusDays(40), Measure.CUSTOMER_RESUMED, customer, 1));
            cells.add(money(FROM.plusDays(40), Measure.MRR_RESUMED, customer, "100"));
            cells.add(cell(FROM.plusDays(9), Measure.CUSTOMER_LOST, 10 + customer, 1));
            cells.add(money(FROM.plusDays(9), Measure.MRR_CHURNED, 10 + customer, "100"));
        }

        assertThat(retention("LOGO_CHURN", cells)).isEqualByComparingTo("0.08");
        assertThat(retention("NRR", cells)).isEqualByComparingTo("0.92");
        assertThat(retention("GRR", cells)).isEqualByComparingTo("0.92");
        assertThat(retention("REVENUE_CHURN", cells)).isEqualByComparingTo("0.08");
    }

    @Test
    void keepsWhoLeavesAndComesBackWithinThePeriod() {
        List<Cell> cells = List.of(
                cell(FROM.minusDays(9), Measure.CUSTOMER_STARTED, 1, 1),
                money(FROM.minusDays(9), Measure.MRR_STARTED, 1, "100"),
                cell(FROM.plusDays(9), Measure.CUSTOMER_LOST, 1, 1),
                money(FROM.plusDays(9), Measure.MRR_CHURNED, 1, "100"),
                cell(FROM.plusDays(40), Measure.CUSTOMER_RESUMED, 1, 1),
                money(FROM.plusDays(40), Measure.MRR_RESUMED, 1, "80"));

        assertThat(retention("NRR", cells)).isEqualByComparingTo("0.8");
        assertThat(retention("GRR", cells)).isEqualByComparingTo("0.8");
        assertThat(retention("LOGO_CHURN", cells)).isEqualByComparingTo("0");
    }

    @Test
    void countsWhoWasThereFreeOfChargeAndPaysNow() {
        List<Cell> cells = List.of(
                cell(FROM.minusDays(9), Measure.CUSTOMER_STARTED, 1, 1),
                money(FROM.minusDays(9), Measure.MRR_STARTED, 1, "100"),
                cell(FROM.minusDays(9), Measure.CUSTOMER_STARTED, 2, 1),
                money(FROM.plusDays(9), Measure.MRR_STARTED, 2, "50"),
                money(FROM.plusDays(9), Measure.MRR_CONTRACTED, 1, "100"));

        assertThat(retention("NRR", cells)).isEqualByComparingTo("0.5");
        assertThat(retention("GRR", cells)).isEqualByComparingTo("0");
        assertThat(retention("REVENUE_CHURN", cells))
                .as("goes on free of charge, so is not gone")
                .isEqualByComparingTo("0");
    }

    @Test
    void neverAddsUnlikeCurrencies() {
        Formula revenue = metric("SIGNED_REVENUE").formula();
        List<Cell> cells = List.of(
                money(FROM, Measure.DEAL_WON, 0, "100.10"),
                new Cell(FROM, Measure.DEAL_WON, "USD", 0, Sum.of(1, new BigDecimal("50"))));

        assertThat(revenue.answer(Figures.of(new Frame(FROM, TO, TODAY, "EUR"), cells))
                        .value())
                .isEqualTo(new BigDecimal("100.10"));
        assertThat(metric("WON_COUNT")
                        .formula()
                        .answer(Figures.of(new Frame(FROM, TO, TODAY, null), cells))
                        .value())
                .isEqualByComparingTo("2");
    }

    @Test
    void dividesByNothingToNothing() {
        Frame frame = new Frame(FROM, TO, TODAY, "EUR");
        for (MetricDefinition metric : MetricCatalogue.all()) {
            Figures none = Figures.of(frame, List.of());
            Map<Filter, Figures> narrowed =
                    metric.formula().filters().stream().collect(Collectors.toMap(filter -> filter, filter -> none));
            Answer nothing = metric.formula().answer(Figures.of(frame, List.of(), List.of(), narrowed));
            if (metric.kind() == MetricKind.COUNT || metric.kind() == MetricKind.SUM) {
                assertThat(nothing.value()).as(metric.id()).isEqualByComparingTo("0");
            } else if (metric.kind() != MetricKind.LEVEL) {
                assertThat(nothing.value()).as(metric.id()).isNull();
            }
        }
    }

    @Test
    void roundsAMeanToTheMinorUnit() {
        List<Cell> cells = List.of(
                new Cell(FROM, Measure.DEAL_WON, "JPY", 0, Sum.of(3, new BigDecimal("100"))),
                new Cell(FROM, Measure.DEAL_WON, "KWD", 0, Sum.of(3, new BigDecimal("100"))));
        Formula mean = metric("AVG_DEAL_VALUE").formula();

        assertThat(mean.answer(Figures.of(new Frame(FROM, TO, TODAY, "JPY"), cells))
                        .value())
                .isEqualTo(new BigDecimal("33"));
        assertThat(mean.answer(Figures.of(new Frame(FROM, TO, TODAY, "KWD"), cells))
                        .value())
                .isEqualTo(new BigDecimal("33.333"));
    }

    private static Answer answer(Formula formula, Cell... cells) {
        return formula.answer(Figures.of(new Frame(FROM, TO, TODAY, null), List.of(cells)));
    }

    private static Cell cell(LocalDate day, Measure measure, long value, long facts) {
        return new Cell(day, measure, "", value, Sum.of(facts, BigDecimal.ZERO));
    }

    private static Cell money(LocalDate day, Measure measure, long value, String amount) {
        return new Cell(day, measure, "EUR", value, Sum.of(1, new BigDecimal(amount)));
    }

    private static @Nullable BigDecimal retention(String id, List<Cell> cells) {
        return metric(id)
                .formula()
                .answer(Figures.of(new Frame(FROM, TO, TODAY, "EUR"), cells))
                .value();
    }

    private static Answer example(String id) {
        return Objects.requireNonNull(metric(id).example()).answer(metric(id).formula());
    }

    private static MetricDefinition metric(String id) {
        return MetricCatalogue.find(id).orElseThrow();
    }

    /** Who judges a share has to know which failures somebody told and which only the clock did. */
    @ParameterizedTest
    @CsvSource({"REPLY_RATE,5", "LEAD_TO_MQL,30", "CLOSE_RATE,", "NO_SHOW_RATE,", "OPPORTUNITIES_CREATED,"})
    void saysAfterHowManyDaysACaseFailsByTheClock(String metric, @Nullable Integer days) {
        assertThat(MetricCatalogue.find(metric).orElseThrow().formula().failsAfterDays())
                .isEqualTo(days);
    }
}
