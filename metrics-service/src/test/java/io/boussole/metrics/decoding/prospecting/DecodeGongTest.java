package io.boussole.metrics.decoding.prospecting;

import static io.boussole.metrics.decoding.RejectionCode.MISSING_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecodeGongTest {
    private static final String NINE = "2027-01-12T09:00:00Z";
    private static final String GONG =
            "{'callData':{'metaData':{'id':'4570250816631531513','direction':'Outbound','duration':147,"
                    + "'started':'2027-01-12T02:00:00-07:00','scheduled':'2027-01-12T01:30:00-07:00','sdrDisposition':null,"
                    + "'primaryUserId':'1309263961237846110'},'parties':[{'affiliation':'Internal','emailAddress':'Rep@example.com',"
                    + "'userId':'1309263961237846110'},{'affiliation':'External','emailAddress':'ada@example.com'}]},'isTest':false}";

    @Test
    @DisplayName("Trap 33: a call's nineteen digits stay, and a test call is no call")
    void readsACall() {
        Said.by("GONG", GONG)
                .is(FactKind.CALL, "4570250816631531513")
                .says(Property.DIRECTION, "outbound")
                .says(Property.STARTS_AT, NINE)
                .says(Property.DURATION_SECONDS, "147")
                .says(Property.CONNECTED, "true")
                .says(Property.OWNER, "rep@example.com")
                .says(Property.EMAIL, "ada@example.com");
        assertThat(Said.decode("GONG", GONG.replace("'isTest':false", "'isTest':true")))
                .isEqualTo(new Decoded.TestTraffic());
    }

    @Test
    void believesTheCallersWordForTheOutcome() {
        Said.by("GONG", GONG.replace("'sdrDisposition':null", "'sdrDisposition':'No Answer'"))
                .says(Property.CONNECTED, "false")
                .says(Property.DISPOSITION, "No Answer");
        Said.by("GONG", GONG.replace("'sdrDisposition':null", "'sdrDisposition':'Our own word'"))
                .saysNothingOf(Property.CONNECTED);
        Said.by("GONG", GONG.replace("Outbound", "Conference")).saysNothingOf(Property.DIRECTION);
        Said.assertRejected(Said.decode("GONG", "{'callData':{}}"), MISSING_MEMBER, "callData.metaData");
        Said.assertRejected(Said.decode("GONG", "{'callData':{'metaData':{}}}"), MISSING_MEMBER, "id");
    }
}
