package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.boussole.launcher.Suite;
import io.boussole.system.ReplayedTeam.Feed;
import io.boussole.system.Season.Form;
import io.boussole.system.WebhookReceiver.Message;
import io.boussole.system.clock.ClockAgentJar;
import io.boussole.system.clock.MovedClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A quarter of several teams from its first working day to its last: the suite's clock goes from evening to evening, the tools tell what
 * the day brought, and the figures are exact and judged before the next evening comes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarterReplayedTest {
    private static final long SEED = 20_260_101;
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalDate SILENT_FROM = LocalDate.of(2026, 2, 16);
    private static final int THREE_WEEKS = 15;
    private static final int MEDIAN_DELAY = 11;
    private static final Form FALLING = new Form(0.4, 0.25, 0.08);
    private static final Form LOSING = new Form(1, 0.03, 0);

    private static final Path FOLDER = Path.of("target", "clock").toAbsolutePath();
    private static final Path SHIFT = FOLDER.resolve("shift");
    private static final String MOVED_CLOCK = ClockAgentJar.option(FOLDER, SHIFT);

    private final MovedClock clock = new MovedClock(Clock.systemUTC(), SHIFT);
    private final Suite suite = start();

    private final ReplayedTeam onPlan = team(Form.ON_PLAN, Feed.IN_ORDER);
    private final ReplayedTeam onPlanDisturbed = team(Form.ON_PLAN, Feed.DISTURBED);
    private final ReplayedTeam falling = team(FALLING, Feed.IN_ORDER);
    private final ReplayedTeam fallingDisturbed = team(FALLING, Feed.DISTURBED);
    private final ReplayedTeam losing = team(LOSING, Feed.IN_ORDER);
    private final ReplayedTeam silent = team(Form.ON_PLAN, Feed.IN_ORDER);

    /** With the KPIs that are looked at every evening; at the end of the quarter it is all of each. */
    private final Map<ReplayedTeam, List<String>> teams = Map.of(
            onPlan, ReplayedTeam.kpis(),
            onPlanDisturbed, ReplayedTeam.kpis(),
            falling, List.of("opportunities"),
            fallingDisturbed, List.of("opportunities"),
            losing, List.of("closing", "reply-cold"),
            silent, List.of("opportunities"));

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final JsonNode endpoint = falling.team().tellOutside(receiver.url());

    private Suite start() {
        clock.moveTo(evening(ReplayedPlan.QUARTER.start().minusDays(1)));
        return SuiteUnderTest.start(Map.of(
                "JDK_JAVA_OPTIONS", "\"" + MOVED_CLOCK + "\"",
                "BOUSSOLE_EVALUATION_SETTLE_TIME", "300ms",
                "BOUSSOLE_EVALUATION_POLL_INTERVAL", "50ms",
                "BOUSSOLE_EVALUATION_DAILY_CHECK", "1s",
                "BOUSSOLE_WATCH_SETTLE_TIME", "1s",
                "BOUSSOLE_WATCH_POLL_INTERVAL", "1s",
                "BOUSSOLE_DELIVERY_TRUSTED_HOSTS", "localhost"));
    }

    private ReplayedTeam team(Form form, Feed feed) {
        return new ReplayedTeam(suite, clock, Season.of(ReplayedPlan.QUARTER, ReplayedPlan.CALENDAR, form, SEED), feed);
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(ReplayedPlan.ZONE).toInstant();
    }

    @BeforeAll
    void replay() {
        losing.team().expectDelay("closing", MEDIAN_DELAY);
        ReplayedPlan.QUARTER
                .start()
                .datesUntil(ReplayedPlan.QUARTER.end().plusDays(1))
                .filter(ReplayedPlan.CALENDAR::isWorkingDay)
                .forEach(this::replay);
        LocalDate last = ReplayedPlan.QUARTER.end();
        teams.keySet().forEach(team -> team.awaitDay(last, ReplayedTeam.kpis()));
    }

    private void replay(LocalDate day) {
        clock.moveTo(evening(day));
        if (day.equals(SILENT_FROM)) {
            silent.fallSilent();
        }
        teams.keySet().forEach(team -> team.tell(day));
        teams.forEach((team, kpis) -> team.awaitDay(day, kpis));
        falling.team().awaitDelivered(endpoint);
    }

    @AfterAll
    void stop() {
        receiver.close();
        suite.close();
    }

    @Test
    void countsEachDayTheSameHoweverItIsTold() {
        for (String kpi : ReplayedTeam.kpis()) {
            assertThat(onPlan.series(kpi)).as(kpi).isNotEmpty();
            assertThat(onPlanDisturbed.series(kpi)).as(kpi).isEqualTo(onPlan.series(kpi));
            assertThat(fallingDisturbed.series(kpi)).as(kpi).isEqualTo(falling.series(kpi));
        }
    }

    @Test
    void raisesNoAlertForATeamOnPlan() {
        assertThat(onPlan.team().alerts("UNDER_PERFORMANCE")).isEmpty();
        assertThat(onPlanDisturbed.team().alerts("UNDER_PERFORMANCE")).isEmpty();
        assertThat(onPlan.team().alerts("STOP_RULE")).isEmpty();
    }

    @Test
    void findsACollapseWithinThePromisedDaysAndGivesItToOneOwner() {
        for (ReplayedTeam team : List.of(falling, fallingDisturbed)) {
            JsonNode alert = onlyAlert(team, "opportunities");

            JsonNode promised = team.team().evaluation("opportunities").path("detectability");
            assertThat(promised.path("medianDayOfCollapse").asInt()).isBetween(1, THREE_WEEKS);
            assertThat(promised.has("notDetectableWithin")).isFalse();
            assertThat(workingDay(openedOn(alert))).isLessThanOrEqualTo(THREE_WEEKS);
            assertThat(actionsOf(team, alert)).singleElement().satisfies(action -> {
                assertThat(action.path("owner").path("id").asText()).isEqualTo("paul");
                assertThat(LocalDate.parse(action.path("dueOn").asText()))
                        .isEqualTo(ReplayedPlan.CALENDAR.plusWorkingDays(openedOn(alert), 10));
            });
        }
    }

    @Test
    void findsItOnTheDayOnWhichTheBacktestOfTheSameSeriesDoes() {
        JsonNode alert = onlyAlert(falling, "opportunities");
        JsonNode fired =
                falling.team().backtest("opportunities").path("firings").path(0);

        assertThat(openedOn(alert)).isEqualTo(nextEvening(fired));
        for (String fact : List.of("observed", "expected", "eValue", "threshold")) {
            assertThat(alert.path("facts").path(fact).asDouble())
                    .as(fact)
                    .isCloseTo(fired.path("facts").path(fact).asDouble(), within(1e-6));
        }
    }

    @Test
    void restsOnFactsFromWhichAnybodyComputesItAgain() {
        JsonNode facts = onlyAlert(falling, "opportunities").path("facts");
        double observed = facts.path("observed").asDouble();
        double expected = facts.path("expected").asDouble();

        double evidence = StreamSupport.stream(facts.path("alternatives").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .map(r -> Math.pow(r, observed) * Math.exp((1 - r) * expected))
                .average()
                .orElseThrow();

        assertThat(facts.path("eValue").asDouble()).isCloseTo(evidence, within(evidence * 1e-4));
        assertThat(evidence).isGreaterThanOrEqualTo(facts.path("threshold").asDouble());
    }

    @Test
    void tellsItOutsideSignedAndOnceByItsIdentifier() throws Exception {
        JsonNode alert = onlyAlert(falling, "opportunities");
        JsonNode action = actionsOf(falling, alert).get(0);

        Message opened = onlyMessage("alert.opened", "alertId", alert);
        Message asked = onlyMessage("corrective_action.opened", "actionId", action);

        assertThat(asked.json().path("data").path("ownerId").asText()).isEqualTo("paul");
        for (Message message : List.of(opened, asked)) {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
            assertThat(sent.atZone(ReplayedPlan.ZONE).toLocalDate()).isEqualTo(openedOn(alert));
            assertThat(message.signature())
                    .isEqualTo(new Webhook(endpoint.path("secret").asText())
                            .sign(message.id(), sent.getEpochSecond(), message.body()));
        }
    }

    @Test
    void findsALossOfSignaturesByTheAgeOfTheCases() {
        JsonNode alert = alertOf(losing, "closing");
        JsonNode fired = losing.team().backtest("closing").path("firings").path(0);

        assertThat(alert.path("facts").path("kind").asText()).isEqualTo("DELAYED_RATE");
        assertThat(openedOn(alert)).isEqualTo(nextEvening(fired));
        assertThat(actionsOf(losing, alert)).hasSize(1);
    }

    @Test
    void recommendsToStopAfterTwoCompleteCyclesWithoutAnAnswer() {
        JsonNode alert = losing.team().alerts("STOP_RULE").stream()
                .filter(each -> each.path("subject").asText().equals("channel/cold-email"))
                .findFirst()
                .orElseThrow();
        JsonNode rests = alert.path("circumstances");

        assertThat(rests.path("cycle1.value").asDouble()).isZero();
        assertThat(rests.path("cycle2.value").asDouble()).isZero();
        double byChance = belowThreshold(rests.path("cycle1.n").asInt())
                * belowThreshold(rests.path("cycle2.n").asInt());
        assertThat(rests.path("pFalseStop").asDouble()).isCloseTo(byChance, within(1e-4));
        assertThat(actionsOf(losing, alert)).hasSize(1);
        assertThat(losing.team().evaluation("reply-cold").path("recommendation").asText())
                .isEqualTo("STOP");
    }

    /** That fewer than 5 % of the messages are answered where truly 5 % are. */
    private static double belowThreshold(int messages) {
        int most = (int) Math.ceil(messages * 0.05) - 1;
        return BinomialDistribution.of(messages, 0.05).cumulativeProbability(most);
    }

    @Test
    void takesASilentSourceForNoFailure() {
        JsonNode evaluation = silent.team().evaluation("opportunities");

        assertThat(evaluation.path("verdict").asText()).isEqualTo("NO_DATA");
        assertThat(evaluation.path("stale").path("verdict").asText()).isNotEmpty();
        assertThat(silent.team().alerts("UNDER_PERFORMANCE")).isEmpty();
        assertThat(silent.team().alerts("NO_DATA"))
                .filteredOn(alert -> alert.path("subject").asText().equals("CRM"))
                .singleElement()
                .satisfies(alert -> assertThat(actionsOf(silent, alert)).hasSize(1));
    }

    private static JsonNode onlyAlert(ReplayedTeam team, String kpi) {
        assertThat(team.team().alerts("UNDER_PERFORMANCE")).hasSize(1);
        return alertOf(team, kpi);
    }

    private static JsonNode alertOf(ReplayedTeam team, String kpi) {
        List<JsonNode> alerts = team.team().alerts("UNDER_PERFORMANCE").stream()
                .filter(alert -> alert.path("kpiId").asText().equals(kpi))
                .toList();
        assertThat(alerts).as("alerts of %s", kpi).hasSize(1);
        return alerts.get(0);
    }

    private static List<JsonNode> actionsOf(ReplayedTeam team, JsonNode alert) {
        return team.team().correctiveActions().stream()
                .filter(action -> action.path("alertId").equals(alert.path("id")))
                .toList();
    }

    /** It may come more than once, under one id. */
    private Message onlyMessage(String type, String member, JsonNode about) {
        List<Message> messages = receiver.messages().stream()
                .filter(message -> message.type().equals(type))
                .filter(message -> message.json().path("data").path(member).equals(about.path("id")))
                .toList();
        assertThat(messages.stream().map(Message::id).distinct()).as(type).hasSize(1);
        return messages.get(0);
    }

    private static LocalDate openedOn(JsonNode alert) {
        return Instant.parse(alert.path("openedAt").asText())
                .atZone(ReplayedPlan.ZONE)
                .toLocalDate();
    }

    /** What is true at the end of a day is known once the sources have spoken on a later one. */
    private static LocalDate nextEvening(JsonNode fired) {
        return ReplayedPlan.CALENDAR.firstWorkingDayFrom(
                LocalDate.parse(fired.path("on").asText()).plusDays(1));
    }

    private static int workingDay(LocalDate day) {
        return ReplayedPlan.CALENDAR.workingDaysBetween(ReplayedPlan.QUARTER.start(), day);
    }
}
