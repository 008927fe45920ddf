package io.boussole.metrics.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendors' formats, request by request. */
class VendorApiTest {
    private static final String TOKEN = "1000.0123456789abcdef";

    private final VendorServer vendor = new VendorServer(TOKEN);
    private final VendorHttp http = new VendorHttp(
            new ApiAddressTest.Settings(true), new ApiAddress(new ApiAddressTest.Settings(true)), Clock.systemUTC());

    @AfterEach
    void stop() {
        vendor.close();
    }

    @Test
    void passesZohosRecordsOnAsNotifications() throws IOException {
        vendor.holds("6756839000000575405", """
                {"id":"6756839000000575405","Amount":1200.5,"Stage":"Closed Won","Modified_Time":"2027-01-12T10:30:00+01:00"}""");

        List<ReadBack> found = new ZohoApi(http)
                .read(access(Map.of()), FactKind.DEAL, List.of("6756839000000575405", "6756839000000575406"));

        assertThat(found).hasSize(1);
        JsonNode notification = new JsonMapper().readTree(found.get(0).body());
        assertThat(notification.path("server_time").longValue()).isEqualTo(1799746200000L);
        assertThat(notification.path("module").asText()).isEqualTo("Deals");
        assertThat(notification.path("ids").path(0).asText()).isEqualTo("6756839000000575405");
        JsonNode values = notification.path("affected_values").path(0);
        assertThat(values.path("record_id").asText()).isEqualTo("6756839000000575405");
        assertThat(values.path("values").path("Amount").asText()).isEqualTo("1200.5");
        assertThat(notification.path("affected_fields").path(0).path("6756839000000575405"))
                .extracting(JsonNode::asText)
                .contains("Amount", "Stage");
    }

    @Test
    void takesNoAnswerOfZohosAsNothingFound() {
        assertThat(new ZohoApi(http).read(access(Map.of()), FactKind.DEAL, List.of("1")))
                .isEmpty();
    }

    @Test
    void asksAttioForAnEntryWhereThereIsNoSuchRecord() {
        Map<String, String> options = Map.of("dealsObjectId", "deals", "pipelineListId", "sales");
        vendor.holds("/v2/lists/sales/entries/e1", "{\"data\":{\"id\":{\"list_id\":\"sales\",\"entry_id\":\"e1\"}}}");

        List<ReadBack> found = new AttioApi(http).read(access(options), FactKind.DEAL, List.of("e1"));

        assertThat(found).extracting(ReadBack::entityKey).containsExactly("entry/e1");
        assertThat(new AttioApi(http).read(access(options), FactKind.DEAL, List.of("gone")))
                .isEmpty();
    }

    @Test
    void asksHubSpotForThePropertiesThatTheConnectionNames() {
        vendor.holds("5", "{\"id\":\"5\",\"properties\":{}}");

        List<ReadBack> found = new HubSpotApi(http)
                .read(access(Map.of("segmentProperty", "icp_segment")), FactKind.DEAL, List.of("5"));

        assertThat(found).extracting(ReadBack::entityKey).containsExactly("deal/5");
        assertThat(vendor.requests())
                .singleElement()
                .asString()
                .startsWith("/crm/v3/objects/0-3/batch/read")
                .contains("\"icp_segment\"");
    }

    @Test
    void saysHowLongAVendorWantsToBeLeftAlone() {
        vendor.failing(429);

        VendorApiException busy = catchThrowableOfType(
                VendorApiException.class,
                () -> new HubSpotApi(http).read(access(Map.of()), FactKind.DEAL, List.of("5")));

        assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(busy.refused()).isFalse();
    }

    @Test
    void saysThatATokenIsRefused() {
        ApiAccess wrong = new ApiAccess(URI.create(vendor.address()), "another-token", Map.of());

        assertThatThrownBy(() -> new HubSpotApi(http).read(wrong, FactKind.DEAL, List.of("5")))
                .isInstanceOfSatisfying(
                        VendorApiException.class,
                        refusal -> assertThat(refusal.refused()).isTrue())
                .hasMessageNotContaining("another-token");
        assertThat(wrong.toString()).doesNotContain("another-token");
    }

    @Test
    void saysThatNobodyAnswers() {
        vendor.neverAnsweringOnce();
        assertThatThrownBy(() -> new HubSpotApi(http).read(access(Map.of()), FactKind.DEAL, List.of("5")))
                .hasMessage("No answer in time");

        ApiAccess nobody = new ApiAccess(URI.create("http://localhost:1"), TOKEN, Map.of());
        assertThatThrownBy(() -> new HubSpotApi(http).read(nobody, FactKind.DEAL, List.of("5")))
                .hasMessage("Not reachable");
    }

    @Test
    void makesASecondOfRequestsWait() {
        RequestLimits limits = new RequestLimits(new ApiAddressTest.Settings(true));
        ConnectionId connection = new ConnectionId("t", UUID.randomUUID());

        assertThat(limits.waitOf(connection)).isZero();
        assertThat(limits.waitOf(connection)).isZero();
        assertThat(limits.waitOf(connection)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(limits.waitOf(new ConnectionId("t", UUID.randomUUID()))).isZero();
    }

    private ApiAccess access(Map<String, String> options) {
        return new ApiAccess(URI.create(vendor.address()), TOKEN, options);
    }
}
