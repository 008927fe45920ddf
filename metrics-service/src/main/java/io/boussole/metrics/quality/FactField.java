package io.boussole.metrics.quality;

import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Reading;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that a fact should say. Where the connection has a usual value (currency, source), that is as good as one of the fact's own;
 * a deal's owner, source and the like are those it counts under.
 */
public enum FactField {
    AMOUNT(Property.AMOUNT),
    CAMPAIGN(Property.CAMPAIGN),
    CLOSED_AT(Property.CLOSED_AT),
    COMPANY(Property.COMPANY),
    CONTACT(Property.CONTACT),
    COUNTRY(Property.COUNTRY),
    CREATED_AT(Property.CREATED_AT),
    CURRENCY(Property.CURRENCY),
    DOMAIN(Property.DOMAIN),
    EMAIL(Property.EMAIL),
    INDUSTRY(Property.INDUSTRY),
    LIFECYCLE_STAGE(Property.LIFECYCLE_STAGE),
    LOSS_REASON(Property.LOSS_REASON),
    NAME(Property.NAME),
    OWNER(Property.OWNER),
    PHONE(Property.PHONE),
    PIPELINE(Property.PIPELINE),
    SEGMENT(Property.SEGMENT),
    SEQUENCE(Property.SEQUENCE),
    SIZE(Property.SIZE),
    SOURCE(Property.SOURCE),
    STAGE(Property.STAGE),
    STARTS_AT(Property.STARTS_AT);

    private static final Map<FactKind, Set<FactField>> BY_KIND = byKind();

    private final Property property;

    FactField(Property property) {
        this.property = property;
    }

    private static Map<FactKind, Set<FactField>> byKind() {
        Map<FactKind, Set<FactField>> fields = new EnumMap<>(FactKind.class);
        fields.put(
                FactKind.DEAL,
                EnumSet.of(
                        AMOUNT,
                        CAMPAIGN,
                        CLOSED_AT,
                        COMPANY,
                        CONTACT,
                        CREATED_AT,
                        CURRENCY,
                        LOSS_REASON,
                        NAME,
                        OWNER,
                        PIPELINE,
                        SEGMENT,
                        SOURCE,
                        STAGE));
        fields.put(
                FactKind.CONTACT,
                EnumSet.of(CAMPAIGN, COMPANY, CREATED_AT, EMAIL, LIFECYCLE_STAGE, NAME, OWNER, PHONE, SEGMENT, SOURCE));
        fields.put(FactKind.COMPANY, EnumSet.of(COUNTRY, DOMAIN, INDUSTRY, NAME, OWNER, SEGMENT, SIZE));
        fields.put(FactKind.MEETING, EnumSet.of(CAMPAIGN, CONTACT, EMAIL, OWNER, SOURCE, STARTS_AT));
        fields.put(FactKind.MESSAGE, EnumSet.of(CAMPAIGN, CONTACT, EMAIL, OWNER, SEQUENCE, SOURCE));
        fields.put(FactKind.CALL, EnumSet.of(CONTACT, EMAIL, OWNER, STARTS_AT));
        fields.put(FactKind.CUSTOMER, EnumSet.of(CURRENCY, EMAIL, NAME));
        fields.put(FactKind.PAYMENT, EnumSet.of(AMOUNT, CURRENCY));
        return fields;
    }

    /** What a fact of a kind can have. */
    public static Set<FactField> of(FactKind kind) {
        return BY_KIND.getOrDefault(kind, EnumSet.noneOf(FactField.class));
    }

    /** Every kind that has fields. */
    public static Set<FactKind> kinds() {
        return BY_KIND.keySet();
    }

    Property property() {
        return property;
    }

    /** Those that a counted fact has; empty of one that does not count. */
    static Set<FactField> presentIn(Fact fact) {
        @Nullable Reading reading = fact.reading();
        Set<FactField> present = EnumSet.noneOf(FactField.class);
        if (reading == null || !reading.summary().counted()) {
            return present;
        }
        Set<Property> said = said(fact.state());
        for (FactField field : of(fact.id().kind())) {
            if (said.contains(field.property) || field.isPresentIn(reading.summary())) {
                present.add(field);
            }
        }
        return present;
    }

    private static Set<Property> said(FactState state) {
        Set<Property> said = EnumSet.noneOf(Property.class);
        state.registers().forEach((slot, register) -> {
            if (!register.value().isEmpty()) {
                said.add(slot.property());
            }
        });
        return said;
    }

    static boolean isCounted(Fact fact) {
        @Nullable Reading reading = fact.reading();
        return reading != null && reading.summary().counted();
    }

    private boolean isPresentIn(FactSummary summary) {
        Dimensions dimensions = summary.dimensions();
        return switch (this) {
            case AMOUNT -> summary.amount() != null;
            case CURRENCY -> summary.currency() != null;
            case CREATED_AT -> summary.startedAt() != null;
            case STAGE -> summary.stage() != null;
            case OWNER -> !dimensions.owner().isEmpty();
            case SOURCE -> !dimensions.source().isEmpty();
            case SEGMENT -> !dimensions.segment().isEmpty();
            case PIPELINE -> !dimensions.pipeline().isEmpty();
            default -> false;
        };
    }

    /** A condition of SQL that a row of {@code fact} named f lacks the field. */
    String isMissing() {
        String said = "not exists (select 1 from jsonb_each(f.state -> 'registers') r where (r.key = '" + property
                + "' or r.key like '" + property + ":%') and r.value ->> 0 <> '')";
        return said
                + switch (this) {
                    case AMOUNT -> " and f.amount is null";
                    case CURRENCY -> " and f.currency is null";
                    case CREATED_AT -> " and f.started_at is null";
                    case STAGE -> " and f.stage is null";
                    case OWNER -> " and f.owner = ''";
                    case SOURCE -> " and f.source = ''";
                    case SEGMENT -> " and f.segment = ''";
                    case PIPELINE -> " and f.pipeline = ''";
                    default -> "";
                };
    }

    static List<FactField> inOrder(Set<FactField> fields) {
        return List.copyOf(new TreeSet<>(fields));
    }
}
