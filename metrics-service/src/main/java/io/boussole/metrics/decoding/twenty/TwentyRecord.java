package io.boussole.metrics.decoding.twenty;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Says;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A whole record of Twenty's. Amounts are millionths of the currency's major unit ({@code amountMicros}). */
final class TwentyRecord {
    private static final int MICROS_SCALE = 6;

    private final FactKind kind;
    private final JsonNode event;
    private final JsonNode record;
    private final SenderSettings settings;
    private final Stamp stamp;
    private final Says says = new Says();

    TwentyRecord(FactKind kind, JsonNode event, JsonNode record, Instant at, SenderSettings settings) {
        this.kind = kind;
        this.event = event;
        this.record = record;
        this.settings = settings;
        this.stamp = Stamp.of(at);
    }

    FactState state(boolean created) {
        says.set(Property.CREATED_AT, record.path("createdAt"), stamp, text -> time(text, "createdAt"));
        label(Property.OWNER, "ownerId");
        label(Property.OWNER, "accountOwnerId");
        chosen("sourceField", Property.SOURCE);
        chosen("segmentField", Property.SEGMENT);
        switch (kind) {
            case DEAL -> opportunity(created);
            case CONTACT -> person(created);
            default -> company();
        }
        return says.state();
    }

    private void opportunity(boolean created) {
        label(Property.NAME, "name");
        staged(Property.STAGE, "stage", created);
        amount(record.path("amount"));
        says.set(Property.CLOSED_AT, record.path("closeDate"), stamp, text -> time(text, "closeDate"));
        chosen("lossReasonField", Property.LOSS_REASON);
        link(Property.CONTACT, "pointOfContactId");
        link(Property.COMPANY, "companyId");
    }

    private void person(boolean created) {
        JsonNode addresses = record.path("emails");
        JsonNode address = addresses.isObject() ? addresses.path("primaryEmail") : record.path("email");
        says.set(Property.EMAIL, address, stamp, text -> Texts.label(text).toLowerCase(Locale.ROOT));
        JsonNode phones = record.path("phones");
        says.label(Property.PHONE, phones.isObject() ? phones.path("primaryPhoneNumber") : record.path("phone"), stamp);
        link(Property.COMPANY, "companyId");
        settings.option("qualificationField").ifPresent(field -> staged(Property.LIFECYCLE_STAGE, field, created));
    }

    private void company() {
        label(Property.NAME, "name");
        JsonNode domain = record.path("domainName");
        says.label(Property.DOMAIN, domain.isObject() ? domain.path("primaryLinkUrl") : domain, stamp);
        says.label(Property.COUNTRY, record.path("address").path("addressCountry"), stamp);
        label(Property.SIZE, "employees");
    }

    private void label(Property property, String field) {
        says.label(property, record.path(field), stamp);
    }

    private void chosen(String option, Property property) {
        settings.option(option).ifPresent(field -> label(property, field));
    }

    /** Every event repeats the stage; only a creation or an update of that very field says that it was entered now. */
    private void staged(Property property, String field, boolean created) {
        label(property, field);
        if (created || isUpdated(field)) {
            Members.scalar(record, field).map(Texts::label).ifPresent(stage -> says.entered(property, stage, stamp));
        }
    }

    private boolean isUpdated(String field) {
        for (JsonNode updated : event.path("updatedFields")) {
            if (updated.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private void amount(JsonNode amount) {
        if (amount.isMissingNode()) {
            return;
        }
        says.set(Property.AMOUNT, amount.path("amountMicros"), stamp, TwentyRecord::major);
        says.set(Property.CURRENCY, amount.path("currencyCode"), stamp, text -> Texts.currency(text, "currencyCode"));
    }

    private static String major(String micros) {
        String amount = Texts.amount(micros, "amountMicros");
        return amount.isEmpty() ? "" : Texts.decimal(new BigDecimal(amount).movePointLeft(MICROS_SCALE));
    }

    /** Which one was linked before, an event does not say. */
    private void link(Property property, String field) {
        Members.id(record, field).ifPresent(id -> says.link(property, id, stamp));
    }

    private static String time(String text, String member) {
        return Times.property(text, ChronoUnit.MILLIS, member);
    }
}
