package io.boussole.plan.reading.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of a plan are what anybody may have typed. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HostilePagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static String[] texts() {
        return new String[] {
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "]]> &amp; &nbsp; <!-- </style> {why} {#if} \" '",
            "x".repeat(4_000),
            "mot ".repeat(1_000),
            "مبيعات المنشآت שלום \u202Eneves\u2066",
            "🚀🧭👩‍👩‍👧‍👦 é\u0301",
            "\u0001\u0008\u000b\ufffe\uffff a",
            "line\nline\r\n\tline"
        };
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextLeavesThePagesWhole(String text) throws Exception {
        String id = Readings.draft(saying(text));

        assertThat(Readings.pdf("/plans/" + id + "/one-page?format=pdf").pages())
                .isEqualTo(1);
        assertThat(Readings.pdf("/plans/" + id + "/two-page?format=pdf").pages())
                .isEqualTo(2);
        Readings.pdf("/plans/" + id + "/annexes?format=pdf");
        Readings.pdf("/plans/" + id + "/segments/s/field-guide?format=pdf");
        assertThat(Readings.html("/plans/" + id + "/annexes"))
                .doesNotContain("<script", "<img", "<!--")
                .satisfies(html -> assertThatCode(() -> parse(html)).doesNotThrowAnyException());
    }

    @Test
    void nothingIsFetchedForATextThatLooksLikeAnImage() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        listener.start();
        try {
            String address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/x.png";
            String id = Readings.draft(saying("<img src=\"" + address + "\"/> " + address));

            Readings.pdf("/plans/" + id + "/annexes?format=pdf");

            assertThat(calls).hasValue(0);
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void aFilesNameHoldsNothingOfANameThatAHeaderCouldMisread() throws IOException {
        String id = Readings.draft(saying("a\"; filename=\"../../x\r\nSet-Cookie: é=1"));

        String disposition =
                Readings.get("/plans/" + id + "/one-page?format=pdf").getHeader("Content-Disposition");

        assertThat(disposition).isEqualTo("inline; filename=\"a-filename-x-set-cookie-e-1-one-page.pdf\"");
    }

    @Test
    @Timeout(120)
    void aTextAsLongAsADocumentMayBeIsPrintedInBoundedTime() {
        String id = Readings.draft(library(20));

        assertThat(Readings.pdf("/plans/" + id + "/annexes?format=pdf").pages()).isGreaterThan(50);
    }

    @Test
    void aPdfThatWouldNeverEndIsRefusedAndTheHtmlIsWhole() {
        String id = Readings.draft(library(150));

        Readings.get("/plans/" + id + "/annexes?format=pdf")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:paper-too-long"));
        assertThat(Readings.html("/plans/" + id + "/annexes")).hasSizeGreaterThan(3_000_000);
        assertThat(Readings.pdf("/plans/" + id + "/two-page?format=pdf").pages())
                .isEqualTo(2);
    }

    /** Scripts of the greatest length, in one word each. */
    private static String library(int scripts) {
        String item = "{\"kind\": \"SCRIPT\", \"body\": \"" + "x".repeat(20_000) + "\"}";
        return "{\"library\": [" + String.join(",", Collections.nCopies(scripts, item)) + "]}";
    }

    private static void parse(String html) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** A plan that says one text wherever it can. */
    private static String saying(String text) throws IOException {
        ObjectNode plan = (ObjectNode) JSON.readTree("""
                {"team": [{"id": "m"}], "segments": [{"id": "s", "personas": [{"pains": []}]}], "kpis": [{"id": "k", "key": true,
                "target": 1e30, "ownerId": "m"}], "objectives": [{"kpiId": "k", "ownerId": "m"}], "channels": [{"id": "c",
                "segmentIds": ["s"]}], "battles": [{"kpiId": "k", "actions": [{"ownerId": "m"}]}], "rituals": [{}],
                "library": [{"kind": "SCRIPT"}]}""");
        plan.put("name", text).put("why", text).put("currency", text);
        ((ObjectNode) plan.at("/team/0")).put("name", text);
        ((ObjectNode) plan.at("/segments/0")).put("name", text).put("whyNow", text);
        ((ObjectNode) plan.at("/kpis/0")).put("label", text).put("unit", text);
        ((ObjectNode) plan.at("/objectives/0")).put("statement", text).put("why", text);
        ((ObjectNode) plan.at("/channels/0")).put("name", text);
        ((ObjectNode) plan.at("/battles/0")).put("name", text);
        ((ObjectNode) plan.at("/battles/0/actions/0")).put("title", text);
        ((ObjectNode) plan.at("/rituals/0")).put("purpose", text).put("rule", text);
        ((ObjectNode) plan.at("/library/0")).put("title", text).put("body", text);
        return plan.toString();
    }
}
