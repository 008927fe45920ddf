package io.boussole.metrics.decoding.prospecting;

import static io.boussole.metrics.decoding.RejectionCode.MISSING_MEMBER;
import static io.boussole.metrics.decoding.RejectionCode.UNKNOWN_EVENT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeOutreachTest {
    private static final String NINE = "2027-01-12T09:00:00Z";

    @Test
    @DisplayName("Trap 25: Outreach's event happened at updatedAt; deliveredAt is only when it was sent to us")
    void datesAnOutreachEventByWhatChanged() {
        Said said = Said.by(
                        "OUTREACH",
                        outreach(
                                "prospect.created",
                                "'updatedAt':'2027-01-12T10:00:00+01:00','createdAt':'2027-01-12T10:00:00+01:00',"
                                        + "'emails':['Ada@Example.com','b@example.com'],'firstName':'Ada','lastName':'L','source':'Fair'",
                                "'owner':{'type':'owner','id':2},'account':{'data':{'type':'account','id':9}},'stage':{'data':{'id':4}}"))
                .is(FactKind.CONTACT, "9007199254740993")
                .says(Property.EMAIL, "ada@example.com")
                .says(Property.NAME, "Ada L")
                .says(Property.SOURCE, "Fair")
                .says(Property.OWNER, "2")
                .says(Property.CREATED_AT, NINE)
                .says(Property.LIFECYCLE_STAGE, "4")
                .says(new Slot(Property.COMPANY, "9"), "true")
                .says(Lifecycle.PRESENT);

        assertThat(said.at()).isEqualTo(Instant.parse(NINE));
    }

    @Test
    @DisplayName("Trap 25: attributes may be empty; then nothing but the prospect's presence is said")
    void readsAnUpdateThatChangedNothing() {
        Said said = Said.by("OUTREACH", outreach("prospect.updated", "", "")).says(Lifecycle.PRESENT);

        assertThat(said.state().registers()).hasSize(1);
        assertThat(said.at()).isEqualTo(Instant.parse("2027-01-12T09:05:00Z"));
    }

    @Test
    @DisplayName("Trap 25: a destroyed record is a deleted one")
    void readsADestruction() {
        Said said = Said.by("OUTREACH", outreach("account.destroyed", "", "")).is(FactKind.COMPANY, "9007199254740993");

        assertThat(said.at()).isEqualTo(Instant.parse("2027-01-12T09:05:00Z"));
        said.says(Lifecycle.DELETED);
    }

    @Test
    void clearsWhatOutreachSaysIsNull() {
        Said.by("OUTREACH", outreach("account.updated", "'industry':null,'domain':'a.example.com'", ""))
                .says(Property.INDUSTRY, "")
                .says(Property.DOMAIN, "a.example.com")
                .saysNothingOf(Property.NAME);
    }

    @Test
    void readsAMailing() {
        Said.by(
                        "OUTREACH",
                        outreach(
                                "mailing.updated",
                                "'updatedAt':'2027-01-13T09:00:00Z','deliveredAt':'" + NINE
                                        + "','openedAt':'2027-01-12T10:00:00Z','repliedAt':'2027-01-13T08:00:00Z','bouncedAt':null",
                                "'prospect':{'data':{'id':5}},'sequence':{'data':{'id':6}},'user':{'data':{'id':7}}"))
                .is(FactKind.MESSAGE)
                .says(Property.SENT_AT, NINE)
                .says(Property.DELIVERED_AT, NINE)
                .says(Property.OPENED_AT, "2027-01-12T10:00:00Z")
                .says(Property.REPLIED_AT, "2027-01-13T08:00:00Z")
                .saysNothingOf(Property.BOUNCED_AT)
                .says(new Slot(Property.CONTACT, "5"), "true")
                .says(Property.SEQUENCE, "6")
                .says(Property.OWNER, "7");
    }

    @ParameterizedTest
    @CsvSource({"opened,OPENED_AT", "replied,REPLIED_AT", "bounced,BOUNCED_AT"})
    void takesTheNameOfTheEventWhereTheAttributeIsMissing(String action, Property step) {
        Said.by("OUTREACH", outreach("mailing." + action, "'updatedAt':'" + NINE + "'", ""))
                .says(step, NINE);
    }

    @Test
    void readsCallsAndTasks() {
        Said.by(
                        "OUTREACH",
                        outreach(
                                "call.created",
                                "'createdAt':'" + NINE
                                        + "','dialedAt':'2027-01-12T09:01:00Z','answeredAt':'2027-01-12T09:01:10Z',"
                                        + "'completedAt':'2027-01-12T09:03:10Z','direction':'Outbound','outcome':'Answered'",
                                "'prospect':{'data':{'id':5}},'opportunity':{'data':{'id':8}}"))
                .is(FactKind.CALL)
                .says(Property.DIRECTION, "outbound")
                .says(Property.STARTS_AT, "2027-01-12T09:01:00Z")
                .says(Property.CONNECTED, "true")
                .says(Property.DURATION_SECONDS, "120")
                .says(new Slot(Property.DEAL, "8"), "true");
        Said.by(
                        "OUTREACH",
                        outreach(
                                "task.completed",
                                "'action':'call','createdAt':'" + NINE + "','completedAt':'2027-01-13T09:00:00Z'",
                                "'prospect':{'data':{'id':5}}"))
                .is(FactKind.TASK)
                .says(Property.TASK_TYPE, "call")
                .says(Property.COMPLETED_AT, "2027-01-13T09:00:00Z");
    }

    @Test
    void ignoresOrRejectsOtherOutreachEvents() {
        Said.assertIgnored(Said.decode("OUTREACH", outreach("sequenceState.finished", "", "")));
        Said.assertIgnored(Said.decode("OUTREACH", outreach("opportunity.updated", "", "")));
        Said.assertRejected(
                Said.decode("OUTREACH", outreach("prospect.melted", "", "")), UNKNOWN_EVENT_TYPE, "prospect.melted");
        Said.assertRejected(Said.decode("OUTREACH", outreach("comet.seen", "", "")), UNKNOWN_EVENT_TYPE, "comet.seen");
        Said.assertRejected(Said.decode("OUTREACH", "{'data':{'id':1}}"), MISSING_MEMBER, "meta.eventName");
        Said.assertRejected(
                Said.decode("OUTREACH", "{'meta':{'eventName':'prospect.updated'}}"), MISSING_MEMBER, "data.id");
    }

    private static String outreach(String event, String attributes, String relationships) {
        return "{'data':{'type':'x','id':9007199254740993,'attributes':{" + attributes + "},'relationships':{"
                + relationships + "}},'meta':{'jobId':'j','eventName':'" + event
                + "','deliveredAt':'2027-01-12T10:05:00.000+01:00'}}";
    }
}
