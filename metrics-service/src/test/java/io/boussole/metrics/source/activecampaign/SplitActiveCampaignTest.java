package io.boussole.metrics.source.activecampaign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitActiveCampaignTest {
    private static final String FORM =
            "type=deal_update&deal%5Bid%5D=7&deal[title]=Gr%C3%B6%C3%9Fe+%26+%22Co%22&updated_fields%5B0%5D=stage&date_time=2027-01-05T08%3A00%3A00-06%3A00";

    @ParameterizedTest
    @DisplayName("a form is a form, whatever it is declared to be")
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/json", "text/xml; charset=utf-8", "x"})
    void readsAForm(String contentType) {
        SplitEvent event = split(FORM.getBytes(UTF_8), contentType);

        assertThat(event.entityKey()).isEqualTo("deal/7");
        assertThat(event.body())
                .isEqualTo(
                        "{\"date_time\":\"2027-01-05T08:00:00-06:00\",\"deal[id]\":\"7\","
                                + "\"deal[title]\":\"Größe & \\\"Co\\\"\",\"type\":\"deal_update\",\"updated_fields[0]\":\"stage\"}");
    }

    @ParameterizedTest
    @DisplayName("JSON is JSON, whatever it is declared to be")
    @ValueSource(
            strings = {"{\"deal\":{\"id\":7},\"type\":\"deal_add\"}", "{\"deal[id]\":\"7\",\"type\":\"deal_add\"}"})
    void readsJson(String body) {
        assertThat(split(body.getBytes(UTF_8), "application/x-www-form-urlencoded"))
                .satisfies(event -> assertThat(event.body()).isEqualTo(body))
                .satisfies(event -> assertThat(event.entityKey()).isEqualTo("deal/7"));
    }

    @Test
    void knowsADeliveryInWhateverOrderOfFields() {
        assertThat(key("type=a&deal[id]=1")).isEqualTo(key("deal%5Bid%5D=1&type=a"));
        assertThat(key("type=a&deal[id]=1")).isNotEqualTo(key("type=a&deal[id]=2"));
    }

    @Test
    @DisplayName("bytes that are no UTF-8 are read as Latin 1, not lost and not refused")
    void readsOtherCharsets() {
        assertThat(split("type=a&deal[title]=Gr%F6%DFe".getBytes(UTF_8), "x").body())
                .contains("Größe");
        assertThat(split("type=a&deal[title]=Größe".getBytes(ISO_8859_1), "x").body())
                .contains("Größe");
        assertThat(split("type=a&deal[title]=100%&x=%zz&y".getBytes(UTF_8), "x").body())
                .contains("100%")
                .contains("%zz");
    }

    @Test
    void keepsWhatIsNeither() {
        assertThat(split(new byte[0], "x").unreadable()).isEqualTo(Unreadable.NO_EVENTS);
        assertThat(split("hello".getBytes(UTF_8), "x").unreadable()).isEqualTo(Unreadable.NOT_A_FORM);
        assertThat(split("<a b=\"c\"/>".getBytes(UTF_8), "x").unreadable()).isEqualTo(Unreadable.NOT_A_FORM);
        assertThat(split("{\"a\"".getBytes(UTF_8), "x").unreadable()).isEqualTo(Unreadable.NOT_JSON);
    }

    @Test
    void readsAFormOfManyFields() {
        String form = "type=a" + "&f=1".repeat(200_000);

        assertThat(split(form.getBytes(UTF_8), "x").body()).isEqualTo("{\"f\":\"1\",\"type\":\"a\"}");
    }

    @Test
    void wantsTheSecretAndKeepsWhatWouldBeLost() {
        ActiveCampaignSource source = new ActiveCampaignSource();
        WebhookCredentials credentials = new WebhookCredentials(List.of("the-secret"), false, Map.of());
        WebhookRequest known = new WebhookRequest(
                "POST", List.of(Requests.URL + "?secret=the-secret"), Map.of(), FORM.getBytes(UTF_8));

        assertThat(source.verify(known, credentials, Instant.EPOCH)).isEqualTo(Verification.ACCEPTED);
        assertThat(source.verify(Requests.of(FORM.getBytes(UTF_8)), credentials, Instant.EPOCH))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
        assertThat(source.losesDataOnError()).isTrue();
    }

    @Test
    void splitsTheCapturedForms() {
        for (String name : List.of("deal_add", "deal_update", "deal_task_add", "subscribe", "unsubscribe")) {
            SplitEvent event = split(VendorBodies.read("activecampaign/" + name + ".form"), "x");
            assertThat(event.unreadable()).as(name).isNull();
            assertThat(event.entityKey()).matches("(deal|contact)/\\d+");
        }
    }

    private static String key(String form) {
        return split(form.getBytes(UTF_8), "x").eventKey();
    }

    private static SplitEvent split(byte[] body, String contentType) {
        List<SplitEvent> events =
                new ActiveCampaignSource().split(Requests.of(body, Map.of("Content-Type", contentType)));
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
