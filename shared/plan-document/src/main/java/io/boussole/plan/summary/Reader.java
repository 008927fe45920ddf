package io.boussole.plan.summary;

import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan before one reader's eyes: names for ids, figures in the reader's manner, a dash for what a draft does not say. */
public final class Reader {
    static final String NOTHING = "–";

    private final PlanDocument plan;
    private final Wording wording;
    private final PlanNames names;

    private Reader(PlanDocument plan, Wording wording) {
        this.plan = plan;
        this.wording = wording;
        this.names = new PlanNames(plan);
    }

    public static Reader of(PlanDocument plan, Locale language) {
        return new Reader(plan, Wording.of(language, plan.currency()));
    }

    public PlanDocument plan() {
        return plan;
    }

    public Wording wording() {
        return wording;
    }

    PlanNames names() {
        return names;
    }

    String say(String en, String fr) {
        return wording.say(en, fr);
    }

    static String text(@Nullable String text) {
        String plain = PlainText.of(text);
        return plain.isEmpty() ? NOTHING : plain;
    }

    String member(@Nullable String id) {
        return text(names.member(id));
    }

    String firstName(@Nullable String id) {
        return text(names.firstName(id));
    }

    public String kpi(@Nullable String id) {
        return names.kpi(id).map(this::label).orElse(text(id));
    }

    /** The KPI's name where its channel is named already. */
    String kpiOfChannel(@Nullable String id) {
        return names.kpi(id).map(this::shortLabel).orElse(text(id));
    }

    String label(Kpi kpi) {
        String name = shortLabel(kpi);
        return kpi.label() != null || kpi.scope() == null || kpi.scope().channelId() == null
                ? name
                : name + " (" + names.channel(kpi.scope().channelId()) + ")";
    }

    private String shortLabel(Kpi kpi) {
        if (kpi.label() != null) {
            return text(kpi.label());
        }
        return kpi.metric() == null ? text(kpi.id()) : MetricName.of(kpi.metric(), wording);
    }

    String value(@Nullable Kpi kpi, @Nullable BigDecimal value) {
        if (value == null) {
            return NOTHING;
        }
        return switch (kpi == null ? MetricName.Unit.NUMBER : MetricName.unitOf(kpi)) {
            case MONEY -> wording.money(value);
            case SHARE -> wording.share(value);
            case NUMBER -> (wording.number(value) + " " + PlainText.of(kpi == null ? null : kpi.unit())).strip();
        };
    }

    public String valueOf(@Nullable String kpiId, @Nullable BigDecimal value) {
        return value(names.kpi(kpiId).orElse(null), value);
    }

    String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : wording.shortDate(date);
    }

    String money(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : wording.money(amount);
    }

    String share(@Nullable BigDecimal share) {
        return share == null ? NOTHING : wording.share(share);
    }

    String number(@Nullable Number number) {
        return Optional.ofNullable(number)
                .map(value -> wording.number(new BigDecimal(value.toString())))
                .orElse(NOTHING);
    }

    /** At least or at most a value of a KPI. */
    String bound(@Nullable String kpiId, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null) {
            return "≥\u00a0" + valueOf(kpiId, low);
        }
        return high == null ? NOTHING : "≤\u00a0" + valueOf(kpiId, high);
    }

    /** Below or above a value of a KPI. */
    String limit(@Nullable String kpiId, @Nullable BigDecimal below, @Nullable BigDecimal above) {
        if (below != null) {
            return "<\u00a0" + valueOf(kpiId, below);
        }
        return above == null ? NOTHING : ">\u00a0" + valueOf(kpiId, above);
    }
}
