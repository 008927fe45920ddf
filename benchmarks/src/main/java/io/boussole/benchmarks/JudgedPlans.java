package io.boussole.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Plans, and what is observed of them, as the other services put them on Kafka. Half of the KPIs are rates at half of their plan, which
 * alarm; half are counts on plan.
 */
final class JudgedPlans {
    private static final int DAYS = 90;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final String tenant;
    private final List<UUID> plans;
    private final int kpis;
    private final Clock clock = Clock.systemUTC();
    private final LocalDate start = LocalDate.now(clock).minusDays(DAYS - 1);

    JudgedPlans(String tenant, int plans, int kpis) {
        this.tenant = tenant;
        this.plans = IntStream.range(0, plans).mapToObj(i -> UUID.randomUUID()).toList();
        this.kpis = kpis;
    }

    List<ProducerRecord<String, byte[]>> published() {
        return plans.stream()
                .map(plan -> event(Topic.PLAN_PUBLISHED, tenant + "/" + plan, plan(plan)))
                .toList();
    }

    List<ProducerRecord<String, byte[]>> observed(long revision) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (UUID plan : plans) {
            for (int kpi = 0; kpi < kpis; kpi++) {
                records.add(event(
                        Topic.KPI_OBSERVED, tenant + "/" + plan + "/kpi-" + kpi, observation(plan, kpi, revision)));
            }
        }
        return records;
    }

    private PlanPublished plan(UUID id) {
        Instant now = clock.instant();
        return new PlanPublished(
                id,
                1,
                PlanState.ACTIVE,
                "Plan " + id,
                new PlanPeriod(start, start.plusDays(DAYS - 1)),
                "EUR",
                new PlanCalendar(
                        "FR",
                        ZoneId.of("Europe/Paris"),
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        List.of()),
                30,
                new BigDecimal("6000"),
                Map.of(),
                IntStream.range(0, kpis).mapToObj(JudgedPlans::kpi).toList(),
                List.of(new PlanMember("claire", "Claire Morel", null, "SALES_DIRECTOR", null)),
                List.of(),
                now);
    }

    private static boolean isRate(int kpi) {
        return kpi % 2 == 0;
    }

    private static PlanKpi kpi(int kpi) {
        return new PlanKpi(
                "kpi-" + kpi,
                isRate(kpi) ? "MQL_TO_SQL" : "MQL_COUNT",
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                new BigDecimal(isRate(kpi) ? "0.25" : "180"),
                null,
                null,
                null,
                "claire",
                null,
                null);
    }

    private KpiObserved observation(UUID plan, int kpi, long revision) {
        Instant now = clock.instant();
        return new KpiObserved(
                plan,
                1,
                "kpi-" + kpi,
                isRate(kpi) ? "MQL_TO_SQL" : "MQL_COUNT",
                1,
                isRate(kpi) ? MetricKind.RATE : MetricKind.COUNT,
                null,
                start,
                start.plusDays(DAYS - 1),
                revision,
                null,
                2L * DAYS,
                IntStream.range(0, DAYS).mapToObj(day -> day(kpi, day)).toList(),
                now,
                now);
    }

    private DailyObservation day(int kpi, int day) {
        LocalDate on = start.plusDays(day);
        return isRate(kpi)
                ? new DailyObservation(on, BigDecimal.valueOf(day % 2), BigDecimal.valueOf(4), 4 - day % 2)
                : new DailyObservation(on, BigDecimal.valueOf(2), BigDecimal.ZERO, 0);
    }

    private ProducerRecord<String, byte[]> event(Topic topic, String key, Object record) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic.topicName(), key, json(record));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "urn:boussole",
                        "ce_type",
                        topic.eventType(),
                        "ce_time",
                        clock.instant().toString(),
                        "ce_tenant",
                        tenant,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static byte[] json(Object record) {
        try {
            return JSON.writeValueAsBytes(record);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
