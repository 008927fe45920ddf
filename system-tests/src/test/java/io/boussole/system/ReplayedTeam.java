package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.launcher.Suite;
import io.boussole.system.Happening.Tool;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A team whose quarter is told day by day, and what its KPIs must be after each. */
final class ReplayedTeam {
    private static final List<String> KPIS =
            List.of("opportunities", "closing", "reply-cold", "mql", "meetings", "revenue", "deal-value");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EVENTS_A_DELIVERY = 9;

    private final Team team;
    private final LemlistAccount lemlist;
    private List<Happening> season;
    private final Feed feed;
    private final Random lot = new Random(4711);
    private final Map<String, Figure> told = new HashMap<>();
    private final List<Happening> held = new ArrayList<>();
    private final List<List<ObjectNode>> sent = new ArrayList<>();

    /** How the tools tell. */
    enum Feed {
        /** Each event once, as it happened. */
        IN_ORDER,
        /** Events of a day in any order, some twice, some again weeks later, and some days late, but all of a week by its Friday, and none in the next quarter. */
        DISTURBED
    }

    ReplayedTeam(Suite suite, Clock clock, List<Happening> season, Feed feed) {
        this.team = new Team(suite, clock, ReplayedPlan.QUARTER, ReplayedPlan.document());
        this.lemlist = new LemlistAccount(team.connect("LEMLIST"));
        this.season = season;
        this.feed = feed;
        KPIS.forEach(kpi -> told.put(kpi, Figure.NOTHING));
    }

    Team team() {
        return team;
    }

    /** What is told on the evening of a day. */
    void tell(LocalDate day) {
        List<Happening> now = new ArrayList<>(held);
        held.clear();
        season.stream().filter(happening -> happening.day().equals(day)).forEach(happening -> {
            if (isLate(happening)) {
                held.add(happening);
            } else {
                now.add(happening);
            }
        });
        now.forEach(happening -> happening.adds().forEach((kpi, figure) -> told.merge(kpi, figure, Figure::plus)));
        tellHubSpot(events(now, Tool.HUBSPOT));
        events(now, Tool.LEMLIST).forEach(activity -> taken(lemlist.tell(activity)));
    }

    /** From now on nobody tells anything. */
    void fallSilent() {
        season = List.of();
    }

    private boolean isLate(Happening happening) {
        return feed == Feed.DISTURBED
                && happening.tool() == Tool.HUBSPOT
                && happening.day().getDayOfWeek() != DayOfWeek.FRIDAY
                && happening.day().isBefore(ReplayedPlan.QUARTER.end())
                && lot.nextInt(6) == 0;
    }

    private List<ObjectNode> events(List<Happening> now, Tool tool) {
        List<ObjectNode> events = new ArrayList<>(now.stream()
                .filter(happening -> happening.tool() == tool)
                .flatMap(happening -> happening.events().stream())
                .toList());
        if (feed == Feed.DISTURBED) {
            Collections.shuffle(events, lot);
        }
        return events;
    }

    private void tellHubSpot(List<ObjectNode> events) {
        for (int from = 0; from < events.size(); from += EVENTS_A_DELIVERY) {
            List<ObjectNode> delivery = events.subList(from, Math.min(events.size(), from + EVENTS_A_DELIVERY));
            sent.add(delivery);
            taken(team.hubSpot().send(delivery));
            if (feed == Feed.DISTURBED) {
                taken(team.hubSpot().send(sent.get(lot.nextInt(sent.size()))));
            }
        }
    }

    private static void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** These KPIs are what was told, and the newest of them has been judged on this day. */
    void awaitDay(LocalDate day, List<String> kpis) {
        kpis.forEach(kpi -> await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .untilAsserted(() -> isExactAndJudged(kpi, day)));
    }

    private void isExactAndJudged(String kpi, LocalDate day) {
        String what = "%s of %s on %s".formatted(kpi, team.tenant(), day);
        JsonNode shown = team.kpi(kpi);
        assertThat(Figure.sumOf(shown.path("days")))
                .as(what)
                .matches(figure -> figure.isSameAs(told(kpi)), "is " + told(kpi));
        JsonNode evaluation = team.evaluation(kpi);
        assertThat(evaluation.path("evaluatedOn").asText()).as(what).isEqualTo(day.toString());
        assertThat(evaluation.path("observationRevision").asLong())
                .as(what)
                .isEqualTo(shown.path("revision").asLong());
    }

    Figure told(String kpi) {
        return told.getOrDefault(kpi, Figure.NOTHING);
    }

    /** The KPI day by day. */
    JsonNode series(String kpi) {
        return team.kpi(kpi).path("days");
    }

    static List<String> kpis() {
        return KPIS;
    }
}
