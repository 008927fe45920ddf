package io.boussole.metrics.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.source.VendorBodies;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTwentyTest {
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.123Z");
    private static final String OPPORTUNITY = """
            "id":"o-1","name":"Deal","stage":"%s","amount":{"amountMicros":1250500000,"currencyCode":"EUR"},
            "closeDate":"2027-03-01T00:00:00.000Z","companyId":"c-1","pointOfContactId":"p-1","ownerId":"m-1",
            "createdAt":"2027-01-04T09:00:00.000Z","updatedAt":"2027-01-12T09:30:00.123Z","deletedAt":null""";

    @Test
    void readsAnOpportunity() {
        FactChange change = one(wire("opportunity.created", OPPORTUNITY.formatted("NEW"), ""));

        assertThat(change.fact()).isEqualTo(FactId.deal("o-1"));
        assertThat(change.at()).isEqualTo(AT);
        FactState says = change.says();
        assertThat(says.value(Property.AMOUNT)).contains("1250.5");
        assertThat(says.value(Property.CURRENCY)).contains("EUR");
        assertThat(says.value(Property.OWNER)).contains("m-1");
        assertThat(says.value(Property.CREATED_AT)).contains("2027-01-04T09:00:00Z");
        assertThat(says.value(Property.CLOSED_AT)).contains("2027-03-01T00:00:00Z");
        assertThat(says.parts(Property.CONTACT)).containsOnlyKeys("p-1");
        assertThat(says.parts(Property.COMPANY)).containsOnlyKeys("c-1");
        assertThat(says.stages()).containsExactly(HistoryEntry.stage(AT, "NEW"));
    }

    @Test
    void entersAStageOnlyWhenTheStageChanged() {
        String record = OPPORTUNITY.formatted("CUSTOMER");

        assertThat(one(wire("opportunity.updated", record, ",\"updatedFields\":[\"stage\"]"))
                        .says()
                        .stages())
                .containsExactly(HistoryEntry.stage(AT, "CUSTOMER"));
        assertThat(one(wire("opportunity.updated", record, ",\"updatedFields\":[\"name\"]"))
                        .says()
                        .stages())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "opportunity.deleted,DELETED",
        "opportunity.destroyed,DELETED",
        "opportunity.restored,RESTORED",
        "opportunity.updated,PRESENT",
    })
    void tellsWhetherARecordIsThere(String name, Lifecycle lifecycle) {
        assertThat(one(wire(name, OPPORTUNITY.formatted("NEW"), "")).says().says(Property.LIFECYCLE, lifecycle.name()))
                .isTrue();
    }

    @Test
    void readsADeletionThatComesAsAnUpdate() {
        String record =
                OPPORTUNITY.formatted("NEW").replace("\"deletedAt\":null", "\"deletedAt\":\"2027-01-12T09:30:00Z\"");

        assertThat(one(wire("opportunity.updated", record, "")).says().says(Property.LIFECYCLE, "DELETED"))
                .isTrue();
    }

    @Test
    void readsAPersonOnTheWireAndInTheDocumentation() {
        FactChange wire = one(wire(
                "person.updated",
                "\"id\":\"p-1\",\"emails\":{\"primaryEmail\":\"Ann@Example.com\"},\"companyId\":\"c-1\",\"segment\":\"mid\",\"updatedAt\":\"2027-01-12T09:30:00.123Z\"",
                ""));
        assertThat(wire.fact()).isEqualTo(FactId.contact("p-1"));
        assertThat(wire.says().value(Property.EMAIL)).contains("ann@example.com");
        assertThat(wire.says().parts(Property.COMPANY)).containsOnlyKeys("c-1");

        FactChange documented = one(new String(VendorBodies.read("twenty/person.created.json"), UTF_8));
        assertThat(documented.fact()).isEqualTo(FactId.contact("abc12345"));
        assertThat(documented.at()).isEqualTo(Instant.parse("2025-02-10T15:30:50Z"));
        assertThat(documented.says().value(Property.EMAIL)).contains("alice@example.com");
        assertThat(documented.says().value(Property.CREATED_AT)).contains("2025-02-10T15:30:45Z");
    }

    @Test
    void readsTheFieldsThatTheConnectionNames() {
        Map<String, String> options = Map.of("segmentField", "segment", "qualificationField", "status");
        Decoded decoded = Decoders.decode(new RawEvent(
                "TWENTY",
                wire("person.created", "\"id\":\"p-1\",\"segment\":\"mid\",\"status\":\"MQL\"", ""),
                Map.of(),
                Raw.RECEIVED,
                new SenderSettings(ZoneOffset.UTC, options)));

        FactState says = ((Decoded.Changes) decoded).facts().get(0).says();
        assertThat(says.value(Property.SEGMENT)).contains("mid");
        assertThat(says.history(Slot.of(Property.LIFECYCLE_STAGE)))
                .extracting(HistoryEntry::value)
                .containsExactly("MQL");
    }

    @Test
    void readsACompany() {
        FactChange change = one(wire(
                "company.created",
                "\"id\":\"c-1\",\"name\":\"Mode\",\"domainName\":{\"primaryLinkUrl\":\"mode.example\"},\"employees\":12",
                ""));

        assertThat(change.fact()).isEqualTo(new FactId(FactKind.COMPANY, "c-1"));
        assertThat(change.says().value(Property.DOMAIN)).contains("mode.example");
        assertThat(change.says().value(Property.SIZE)).contains("12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | eventName",
                "{'eventName':'person'} | UNKNOWN_EVENT_TYPE | person",
                "{'eventName':'person.exploded','record':{'id':'1'}} | UNKNOWN_EVENT_TYPE | person.exploded",
                "{'eventName':'person.created'} | MISSING_MEMBER | record",
                "{'eventName':'person.created','record':{}} | MISSING_MEMBER | id",
                "{'eventName':'opportunity.created','record':{'id':'1','amount':{'amountMicros':'much'}}} | INVALID_VALUE | amountMicros",
                "{'eventName':'opportunity.created','record':{'id':'1','updatedAt':'noon'}} | INVALID_VALUE | updatedAt",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(Raw.decode("TWENTY", body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    @Test
    void ignoresOtherObjects() {
        assertThat(Raw.decode("TWENTY", wire("note.created", "\"id\":\"1\"", "")))
                .isInstanceOf(Decoded.Ignored.class);
    }

    private static String wire(String name, String record, String members) {
        return """
                {"targetUrl":"https://hooks.example.com","eventName":"%s","objectMetadata":{"id":"m","nameSingular":"%s"},
                 "workspaceId":"w","webhookId":"h","eventDate":"2027-01-12T09:30:00.900Z","record":{%s}%s}""".formatted(name, name.substring(0, name.indexOf('.')), record, members);
    }

    private static FactChange one(String body) {
        Decoded decoded = Raw.decode("TWENTY", body);
        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        return ((Decoded.Changes) decoded).facts().get(0);
    }
}
