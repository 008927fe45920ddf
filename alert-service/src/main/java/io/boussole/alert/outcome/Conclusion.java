package io.boussole.alert.outcome;

import io.boussole.alert.StoredJson;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Outlook;
import io.boussole.alert.evaluation.Recommendation;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.outcome.Outcome.LastSaid;
import io.boussole.alert.outcome.Surroundings.Explained;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was said of a KPI at a moment, and upon what. Never changes. */
@Embeddable
public class Conclusion {
    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "observation_revision")
    private @Nullable Long observationRevision;

    @Convert(converter = StoredJson.Facts.class)
    private @Nullable AlertFacts facts;

    private @Nullable Double chance;

    private int episode;

    @Enumerated(EnumType.STRING)
    @Column(name = "kept_verdict")
    private @Nullable Verdict keptVerdict;

    @Column(name = "stale_since")
    private @Nullable LocalDate staleSince;

    private boolean withdrawn;

    private boolean recovered;

    @Column(name = "known_until")
    private @Nullable LocalDate knownUntil;

    @Enumerated(EnumType.STRING)
    private Recommendation recommendation;

    @Enumerated(EnumType.STRING)
    @Column(name = "data_quality")
    private Quality dataQuality;

    @Column(name = "explained_by")
    private @Nullable UUID explainedBy;

    @Column(name = "explained_by_kpi")
    private @Nullable String explainedByKpi;

    @Enumerated(EnumType.STRING)
    @Column(name = "explained_by_kind")
    private @Nullable AlertKind explainedByKind;

    @Convert(converter = StoredOutlook.class)
    private @Nullable Outlook outlook;

    @Column(name = "watch_instead")
    private @Nullable String watchInstead;

    @SuppressWarnings("NullAway.Init")
    protected Conclusion() {}

    Conclusion(AlertRule rule, Outcome outcome) {
        Surroundings around = outcome.surroundings();
        LastSaid stale = outcome.stale();
        Explained explained = around.explainedBy();
        this.verdict = outcome.verdict();
        this.reason = outcome.reason();
        this.ruleVersion = rule.version();
        this.observationRevision = outcome.observationRevision();
        this.facts = outcome.facts();
        this.chance = outcome.chance();
        this.episode = around.episode();
        this.keptVerdict = stale == null ? null : stale.verdict();
        this.staleSince = stale == null ? null : stale.since();
        this.withdrawn = outcome.withdrawn();
        this.recovered = outcome.recovered();
        this.knownUntil = around.knownUntil();
        this.recommendation = around.recommendation();
        this.dataQuality = around.quality();
        this.explainedBy = explained == null ? null : explained.alertId();
        this.explainedByKpi = explained == null ? null : explained.kpiId();
        this.explainedByKind = explained == null ? null : explained.kind();
        this.outlook = around.outlook();
        this.watchInstead = around.watchInstead();
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Why the KPI is not held against its plan; null when it is. */
    public @Nullable Reason reason() {
        return reason;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public @Nullable Long observationRevision() {
        return observationRevision;
    }

    public @Nullable AlertFacts facts() {
        return facts;
    }

    public @Nullable Double chance() {
        return chance;
    }

    public int episode() {
        return episode;
    }

    /** What was said last, where the sources have been silent since. */
    public @Nullable LastSaid stale() {
        return keptVerdict == null || staleSince == null ? null : new LastSaid(keptVerdict, staleSince);
    }

    /** Whether the days that set off the standing alarm, as they are known now, would not do so again. */
    public boolean withdrawn() {
        return withdrawn;
    }

    /** Whether what came since the alarm has ended it. */
    public boolean recovered() {
        return recovered;
    }

    public @Nullable LocalDate knownUntil() {
        return knownUntil;
    }

    public Recommendation recommendation() {
        return recommendation;
    }

    public Quality dataQuality() {
        return dataQuality;
    }

    public @Nullable Explained explainedBy() {
        return explainedBy == null || explainedByKpi == null
                ? null
                : new Explained(explainedBy, explainedByKpi, explainedByKind);
    }

    public @Nullable Outlook outlook() {
        return outlook;
    }

    public @Nullable String watchInstead() {
        return watchInstead;
    }

    /** An outlook in a column. */
    @Converter
    static final class StoredOutlook implements AttributeConverter<Outlook, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Outlook outlook) {
            return outlook == null ? null : StoredJson.write(outlook);
        }

        @Override
        public @Nullable Outlook convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : StoredJson.read(json, Outlook.class);
        }
    }
}
