package io.boussole.metrics.quality.rest;

import io.boussole.http.Text;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.quality.ConnectionQuality;
import io.boussole.metrics.quality.FactField;
import io.boussole.metrics.quality.FieldScore;
import io.boussole.metrics.quality.KpiQuality;
import io.boussole.metrics.quality.QualityIssue;
import io.boussole.metrics.quality.QualitySnapshot;
import io.boussole.metrics.quality.RequiredFields;
import io.boussole.metrics.quality.Score;
import io.boussole.metrics.quality.Scores;
import io.boussole.metrics.quality.Steward;
import io.boussole.metrics.quality.Trend;
import io.boussole.metrics.source.SourceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about data quality. */
final class QualityBodies {
    private QualityBodies() {}

    @Schema(name = "QualityScore")
    record ScoreBody(
            @Schema(description = "From 0 to 1; absent when there is nothing to judge") @Nullable
            BigDecimal value,

            @Schema(description = "Of how many fields, contacts or events")
            long n) {
        static ScoreBody from(Score score) {
            return new ScoreBody(score.value(), score.n());
        }
    }

    @Schema(name = "QualityScores")
    record ScoresBody(
            @Schema(description = "The least of the four") @Nullable
            BigDecimal score,

            @Schema(description = "Required fields that counted facts have")
            ScoreBody completeness,

            @Schema(description = "Contacts that are the only one of their connection with their address")
            ScoreBody uniqueness,

            @Schema(description = "Events of the last 15 days that were understood")
            ScoreBody validity,

            @Schema(description = "Events of the last 15 days that came within the limit after what they tell")
            ScoreBody timeliness) {
        static ScoresBody from(Scores scores) {
            return new ScoresBody(
                    scores.overall(),
                    ScoreBody.from(scores.completeness()),
                    ScoreBody.from(scores.uniqueness()),
                    ScoreBody.from(scores.validity()),
                    ScoreBody.from(scores.timeliness()));
        }
    }

    @Schema(name = "FieldScore")
    record FieldBody(FactKind kind, FactField field, ScoreBody score) {
        static FieldBody from(FieldScore score) {
            return new FieldBody(score.kind(), score.field(), ScoreBody.from(score.score()));
        }
    }

    @Schema(name = "CompletenessDay")
    record DayBody(LocalDate day, BigDecimal completeness) {}

    @Schema(name = "CompletenessTrend")
    record TrendBody(
            List<DayBody> days,

            @Schema(
                    description =
                            "Completeness in 15 days when it goes on along the straight line of least squares; absent with"
                                    + " fewer than three days")
            @Nullable
            BigDecimal projected) {
        static TrendBody from(Trend trend) {
            return new TrendBody(
                    trend.days().stream()
                            .map(day -> new DayBody(day.day(), day.completeness()))
                            .toList(),
                    trend.projected());
        }
    }

    @Schema(name = "DataSteward")
    record StewardBody(UUID planId, String source, @Nullable String stewardId) {
        static StewardBody from(Steward steward) {
            return new StewardBody(steward.planId(), steward.source(), steward.stewardId());
        }
    }

    @Schema(name = "ConnectionQuality")
    record ConnectionBody(
            UUID connectionId,
            String name,
            SourceKind source,
            ScoresBody scores,

            @Schema(description = "Whether the least score is below 0.95")
            boolean degraded,

            @Schema(description = "The required fields, by kind of fact")
            List<FieldBody> fields,

            TrendBody trend,

            @Schema(description = "Whether completeness is about to be below 0.9 within 15 days")
            boolean incompleteSoon,

            @Schema(description = "Who looks after such data, as active plans say")
            List<StewardBody> stewards) {
        static ConnectionBody from(ConnectionQuality quality) {
            return new ConnectionBody(
                    quality.connectionId(),
                    quality.name(),
                    quality.source(),
                    ScoresBody.from(quality.scores()),
                    quality.degraded(),
                    quality.fields().stream().map(FieldBody::from).toList(),
                    TrendBody.from(quality.trend()),
                    quality.incompleteSoon(),
                    quality.stewards().stream().map(StewardBody::from).toList());
        }
    }

    @Schema(name = "DataQuality")
    record DataQualityBody(@Schema(required = true) List<ConnectionBody> connections) {}

    @Schema(name = "KpiLoss")
    record LossBody(
            @Schema(examples = "DEAL_WITHOUT_AMOUNT") String code,
            long facts,
            @Schema(description = "The same in words") String text) {}

    @Schema(name = "KpiQuality")
    record KpiBody(
            String kpiId,
            @Nullable String metric,

            @Schema(description = "The kinds of facts that it is made of")
            SortedSet<FactKind> kinds,

            ScoresBody scores,
            boolean degraded,

            @Schema(
                    description =
                            "Completeness in 15 days when it goes on as in the last 15; absent with fewer than three days")
            @Nullable
            BigDecimal projectedCompleteness,

            @Schema(description = "Whether completeness is about to be below 0.9 within 15 days")
            boolean incompleteSoon,

            @Schema(description = "What it does not count for want of data")
            List<LossBody> losses) {
        static KpiBody from(KpiQuality quality, Locale language) {
            return new KpiBody(
                    quality.kpiId(),
                    quality.metric(),
                    new TreeSet<>(quality.kinds()),
                    ScoresBody.from(quality.scores()),
                    quality.degraded(),
                    quality.projectedCompleteness(),
                    quality.incompleteSoon(),
                    quality.losses().stream()
                            .map(loss -> new LossBody(
                                    loss.code(), loss.facts(), loss.text().in(language)))
                            .toList());
        }
    }

    @Schema(name = "PlanDataQuality")
    record PlanQualityBody(
            UUID planId, @Schema(required = true) List<KpiBody> kpis) {}

    @Schema(name = "QualityIssue")
    record IssueBody(
            UUID connectionId,
            FactKind kind,
            String factId,

            @Schema(description = "Whose it is; empty when nobody is named")
            String owner,

            List<FactField> missing) {
        static IssueBody from(QualityIssue issue) {
            return new IssueBody(issue.connectionId(), issue.kind(), issue.factId(), issue.owner(), issue.missing());
        }
    }

    @Schema(name = "RequiredFields")
    record RequiredFieldsBody(
            @Schema(description = "By kind of fact", examples = "{\"DEAL\":[\"AMOUNT\",\"OWNER\"]}") @NotNull
            SortedMap<FactKind, @NotNull Set<@NotNull FactField>> fields) {
        static RequiredFieldsBody from(RequiredFields required) {
            SortedMap<FactKind, Set<FactField>> fields = new TreeMap<>();
            required.fields().forEach((kind, wanted) -> fields.put(kind, new TreeSet<>(wanted)));
            return new RequiredFieldsBody(fields);
        }
    }

    @Schema(name = "QualitySnapshotRequest")
    record SnapshotRequest(
            @Schema(description = "What it is taken for", examples = "Before the spring cleaning")
            @NotBlank
            @Size(max = 120)
            String name) {}

    @Schema(name = "QualityDifference")
    record DifferenceBody(
            UUID connectionId,

            @Schema(description = "As frozen; absent of a connection that was not there") @Nullable
            ScoresBody before,

            @Schema(description = "As it is; absent of a connection that is no more") @Nullable
            ScoresBody now,

            @Schema(description = "Now less before, by score")
            Map<String, BigDecimal> difference) {
        static DifferenceBody of(UUID connectionId, @Nullable Scores before, @Nullable Scores now) {
            Map<String, BigDecimal> difference = new TreeMap<>();
            if (before != null && now != null) {
                put(difference, "completeness", before.completeness(), now.completeness());
                put(difference, "uniqueness", before.uniqueness(), now.uniqueness());
                put(difference, "validity", before.validity(), now.validity());
                put(difference, "timeliness", before.timeliness(), now.timeliness());
            }
            return new DifferenceBody(
                    connectionId,
                    before == null ? null : ScoresBody.from(before),
                    now == null ? null : ScoresBody.from(now),
                    difference);
        }

        private static void put(Map<String, BigDecimal> difference, String name, Score before, Score now) {
            if (before.value() != null && now.value() != null) {
                difference.put(name, now.value().subtract(before.value()));
            }
        }
    }

    @Schema(name = "QualitySnapshot")
    record SnapshotBody(
            UUID id,
            String name,
            Instant takenAt,
            @Schema(description = "By connection") List<DifferenceBody> connections) {
        static SnapshotBody from(QualitySnapshot snapshot, SortedMap<UUID, Scores> current) {
            SortedSet<UUID> connections = new TreeSet<>(snapshot.scores().keySet());
            connections.addAll(current.keySet());
            List<DifferenceBody> differences = new ArrayList<>();
            connections.forEach(id ->
                    differences.add(DifferenceBody.of(id, snapshot.scores().get(id), current.get(id))));
            return new SnapshotBody(snapshot.id(), snapshot.name(), snapshot.takenAt(), differences);
        }
    }

    @Schema(name = "QualitySnapshotSummary")
    record SnapshotSummary(UUID id, String name, Instant takenAt) {
        static SnapshotSummary from(QualitySnapshot snapshot) {
            return new SnapshotSummary(snapshot.id(), snapshot.name(), snapshot.takenAt());
        }
    }

    static Locale language(@Nullable String acceptLanguage) {
        return Text.languageOf(acceptLanguage);
    }
}
