package io.boussole.metrics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeSegmentTest {
    private static final String PAGE = """
            {"type":"page","messageId":"m1","anonymousId":"a1","userId":null,"name":"Home",
             "timestamp":"2027-01-04T10:00:00.905Z","sentAt":"2027-01-04T11:00:00Z","receivedAt":"2027-01-04T10:00:01Z",
             "originalTimestamp":"2027-01-04T11:00:00.1Z",
             "properties":{"path":"%s","url":"https://example.com/x?email=ada@example.com"},
             "context":{"campaign":{"name":"January","source":"linkedin","medium":"social"}}}""";
    private static final String TRACK = """
            {"type":"track","messageId":"m2","anonymousId":"a1","event":"%s","timestamp":"2027-01-04T10:00:00Z",
             "properties":{%s}}""";

    @ParameterizedTest
    @CsvSource({
        "/case-studies/initech, CASE_STUDY",
        "/fr/cas-clients/initech, CASE_STUDY",
        "/pricing, PRICING",
        "/tarifs, PRICING",
        "/blog/a-case-study, ''",
        "/, ''"
    })
    void readsAPageThatWasLookedAt(String path, String type) {
        FactState said = Said.of(decode(PAGE.formatted(path)), FactKind.VISIT, "m1");

        assertThat(Said.value(said, "OCCURRED_AT")).isEqualTo("2027-01-04T10:00:00.905Z");
        assertThat(Said.value(said, "VISITOR")).isEqualTo("a1");
        assertThat(Said.value(said, "PAGE")).isEqualTo(path);
        assertThat(Said.value(said, "PAGE_TYPE")).isEqualTo(type);
        assertThat(Said.value(said, "ENGAGEMENT")).isEqualTo("VIEW");
        assertThat(Said.value(said, "SOURCE")).isEqualTo("linkedin");
        assertThat(Said.value(said, "CAMPAIGN")).isEqualTo("January");
    }

    @Test
    void callsPagesWhatTheTeamCallsThem() {
        Map<String, String> options = Map.of("casePages", "/stories/*, /fr/*/succes", "pricingPages", "/plans");

        assertThat(pageType("/stories/initech", options)).isEqualTo("CASE_STUDY");
        assertThat(pageType("/fr/2027/succes", options)).isEqualTo("CASE_STUDY");
        assertThat(pageType("/plans", options)).isEqualTo("PRICING");
        assertThat(pageType("/case-studies/initech", options)).isEmpty();
        assertThat(pageType("/plansX", options)).isEmpty();
    }

    @Test
    void keepsNoQueryOfAnAddress() {
        String withoutPath = PAGE.formatted("/x").replace("\"path\":\"/x\",", "");

        assertThat(Said.value(Said.of(decode(withoutPath), FactKind.VISIT, "m1"), "PAGE"))
                .isEqualTo("/x");
    }

    @ParameterizedTest
    @CsvSource({
        "Content Downloaded, DOWNLOAD",
        "whitepaper downloaded, DOWNLOAD",
        "CTA Clicked, CTA",
    })
    void readsUsesOfContent(String event, String engagement) {
        FactState said = Said.of(decode(TRACK.formatted(event, "\"path\":\"/pricing\"")), FactKind.VISIT, "m2");

        assertThat(Said.value(said, "ENGAGEMENT")).isEqualTo(engagement);
        assertThat(Said.value(said, "PAGE_TYPE")).isEqualTo("PRICING");
    }

    @Test
    void readsFormsUnderTheirUsualNamesAndUnderTheTeams() {
        FactState said = Said.of(
                decode(TRACK.formatted("Form Submitted", "\"form_id\":\"demo\",\"email\":\"Ada@Example.com\"")),
                FactKind.SUBMISSION,
                "m2");

        assertThat(Said.value(said, "FORM")).isEqualTo("demo");
        assertThat(Said.value(said, "EMAIL")).isEqualTo("ada@example.com");
        assertThat(Said.value(said, "VISITOR")).isEqualTo("a1");
        assertThat(Said.decode("SEGMENT", TRACK.formatted("Démo demandée", ""), Map.of("formEvents", "Démo demandée")))
                .isInstanceOf(Decoded.Changes.class);
        assertThat(decode(TRACK.formatted("Démo demandée", ""))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    @DisplayName("Trap 32: revenue may be text, and counts only where the connection says so")
    void readsRevenueThatIsText() {
        String order =
                TRACK.formatted("Order Completed", "\"order_id\":\"o-1\",\"revenue\":\"39.95\",\"currency\":\"usd\"");

        FactState said = Said.of(
                Said.decode("SEGMENT", order, Map.of("revenueEvents", "Order Completed")), FactKind.PAYMENT, "o-1");

        assertThat(Said.value(said, "AMOUNT")).isEqualTo("39.95");
        assertThat(Said.value(said, "CURRENCY")).isEqualTo("USD");
        assertThat(decode(order)).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void tellsWhoseBrowserItIs() {
        Decoded decoded = decode("""
                {"type":"identify","messageId":"m3","anonymousId":"a1","userId":"u1","timestamp":"2027-01-04T10:00:00Z",
                 "version":"1.1","traits":{"email":"Ada@Example.com","name":"Ada"}}""");

        FactState browser = Said.of(decoded, FactKind.VISITOR, "a1");
        FactState user = Said.of(decoded, FactKind.CONTACT, "u1");

        assertThat(Said.value(browser, "EMAIL")).isEqualTo("ada@example.com");
        assertThat(Said.value(browser, "CONTACT:u1")).isEqualTo("true");
        assertThat(Said.value(user, "EMAIL")).isEqualTo("ada@example.com");
        assertThat(Said.value(user, "NAME")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'alias','previousId':'a1','userId':'u1','timestamp':'2027-01-04T10:00:00Z'}",
                "{'type':'alias','Previous ID':'a1','User ID':'u1','timestamp':'2027-01-04T10:00:00Z','version':2}",
            })
    @DisplayName("Trap 32: an alias may have its members with spaces, and the version may be a number")
    void readsAnAlias(String body) {
        FactState said = Said.of(decode(body.replace('\'', '"')), FactKind.VISITOR, "a1");

        assertThat(Said.value(said, "CONTACT:u1")).isEqualTo("true");
    }

    @Test
    void readsTheCompanyOfAVisitor() {
        Decoded decoded = decode("""
                {"type":"group","groupId":"g1","userId":"u1","timestamp":"2027-01-04T10:00:00Z",
                 "traits":{"name":"Initech","industry":"Technology","employees":329}}""");

        FactState company = Said.of(decoded, FactKind.COMPANY, "g1");

        assertThat(Said.value(company, "NAME")).isEqualTo("Initech");
        assertThat(Said.value(company, "INDUSTRY")).isEqualTo("Technology");
        assertThat(Said.value(company, "SIZE")).isEqualTo("329");
        assertThat(Said.value(Said.of(decoded, FactKind.CONTACT, "u1"), "COMPANY:g1"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName("Trap 32: a deletion is a request to forget")
    void forgetsWhomItIsAskedToForget() {
        Decoded decoded = decode("""
                {"type":"delete","messageId":"m4","anonymousId":"a1","userId":"u1","timestamp":"2027-01-04T10:00:00Z"}""");

        for (FactState said : new FactState[] {
            Said.of(decoded, FactKind.VISITOR, "a1"),
            Said.of(decoded, FactKind.VISITOR, "u1"),
            Said.of(decoded, FactKind.CONTACT, "u1")
        }) {
            assertThat(Said.value(said, "ERASED")).isEqualTo("true");
        }
    }

    @Test
    void takesAnUnsignedEventOfABatchOnlyWhereTheConnectionDoes() {
        assertThat(unsigned(Map.of())).isEqualTo(new Decoded.Rejected(RejectionCode.MISSING_MEMBER, "X-Signature"));
        assertThat(unsigned(Map.of("unsignedEvents", "reject"))).isInstanceOf(Decoded.Rejected.class);
        assertThat(unsigned(Map.of("unsignedEvents", "count"))).isInstanceOf(Decoded.Changes.class);
    }

    @Test
    @DisplayName("Trap 36: of the four clocks the corrected one counts, and the others where it is missing")
    void readsTheClockThatIsThere() {
        String page = PAGE.formatted("/").replace("\"timestamp\":\"2027-01-04T10:00:00.905Z\",", "");

        assertThat(Said.value(Said.of(decode(page), FactKind.VISIT, "m1"), "OCCURRED_AT"))
                .isEqualTo("2027-01-04T11:00:00.100Z");
        assertThat(Said.value(
                        Said.of(
                                decode("{\"type\":\"page\",\"messageId\":\"m1\",\"userId\":\"u\"}"),
                                FactKind.VISIT,
                                "m1"),
                        "OCCURRED_AT"))
                .isEqualTo(Raw.RECEIVED.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_MEMBER | type",
                "{'type':'comet'} | UNKNOWN_EVENT_TYPE | comet",
                "{'type':'page','messageId':'m'} | MISSING_MEMBER | anonymousId",
                "{'type':'page','userId':'u','timestamp':'soon'} | INVALID_VALUE | timestamp",
                "{'type':'track','userId':'u'} | MISSING_MEMBER | event",
                "{'type':'identify'} | MISSING_MEMBER | userId",
                "{'type':'delete'} | MISSING_MEMBER | userId",
                "{'type':'alias','userId':'u'} | MISSING_MEMBER | previousId",
                "{'type':'group','userId':'u'} | MISSING_MEMBER | groupId",
            })
    void saysWhatItCouldNotUnderstand(String body, RejectionCode code, String detail) {
        assertThat(decode(body.replace('\'', '"'))).isEqualTo(new Decoded.Rejected(code, detail));
    }

    private static String pageType(String path, Map<String, String> options) {
        return Said.value(
                Said.of(Said.decode("SEGMENT", PAGE.formatted(path), options), FactKind.VISIT, "m1"), "PAGE_TYPE");
    }

    private static Decoded unsigned(Map<String, String> options) {
        return Decoders.decode(new RawEvent(
                "SEGMENT",
                PAGE.formatted("/"),
                Map.of("boussole-unsigned", "true"),
                Raw.RECEIVED,
                new SenderSettings(ZoneOffset.UTC, options)));
    }

    private static Decoded decode(String body) {
        return Raw.decode("SEGMENT", body);
    }
}
