package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactRules;
import io.boussole.metrics.fact.FactState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every delivery that we know of, with each of its parts made into something else. Whatever comes is cut, decoded and folded within
 * seconds; nothing is thrown, nothing fails in a way that nobody has foreseen, and all that would be kept can be kept.
 */
class HostileBodiesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String PLACE = "@put something here@";
    private static final String QUOTED_PLACE = "\"" + PLACE + "\"";
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z:_]+)[^<>]*>([^<]*)</\\1>");
    private static final int CUTS = 20;
    private static final int ELEMENTS = 2;
    private static final int LONGEST_ID = 300;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "0.1",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "9007199254740993",
            "123456789012345678901234567890123456789012345678901234567890",
            "9".repeat(2000),
            "\"\"",
            "\" \"",
            "\"not what it was\"",
            "\"2027-02-30\"",
            "\"+1000000-01-01T00:00:00Z\"",
            "\"1e999999999\"",
            "\"\\u0000\"",
            "\"a\\u0000b\\ud800c\\udc00\"",
            "\"\\ud800@example.com\"",
            "\"" + "x".repeat(5000) + "\"",
            "[]",
            "[null]",
            "[[1]]",
            "[{}]",
            "{}",
            "{\"id\":{\"id\":[]},\"email\":7,\"amount\":\"x\",\"value\":{},\"\":null}",
            nested("{\"a\":", "}", 900),
            nested("[", "]", 2000));

    private static final List<String> WHOLE = List.of(
            "",
            " ",
            "null",
            "7",
            "\"text\"",
            "[]",
            "{}",
            "[null]",
            "[[],7,\"x\",{}]",
            "\0",
            "{\"a\":1}{\"a\":1}",
            "<a/>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "a=b&a[b]=c&a[b][c]=d&=&&%",
            nested("[", "]", 2000),
            nested("{\"event\":", "}", 2000),
            nested("<a>", "</a>", 2000));

    private static String nested(String open, String close, int levels) {
        return open.repeat(levels) + "1" + close.repeat(levels);
    }

    static List<CapturedBody> bodies() {
        return CapturedBody.all().stream()
                .filter(body -> body.kind().isPresent() && !body.isTest())
                .toList();
    }

    static Stream<CapturedBody> ours() {
        return Stream.of(
                CapturedBody.ours("cloudevents/deal.json", """
                        {"specversion":"1.0","id":"e","source":"/a","type":"io.boussole.deal.changed.v1","time":"2027-02-01T10:00:00Z",
                         "subject":"s","datacontenttype":"application/json","data":{"id":17,"stage":"demo","amount":1200.50,
                         "currency":"eur","contactIds":["c1"],"externalIds":{"hubspot":"99"},"wonAt":null,"createdAt":"2027-01-01"}}"""),
                CapturedBody.ours(
                        "mapping/deal.json",
                        "{\"deal\":{\"id\":17,\"amount\":\"1200.50\",\"currency\":\"EUR\",\"stage\":\"demo\",\"created\":\"2027-02-01\"}}"),
                CapturedBody.ours("csv/deal.json", """
                        {"kind":"DEAL","id":"17","at":"2027-02-01T10:00:00Z","rank":"1","subscription":"","values":{"amount":"1200.5",
                         "currency":"EUR","stage":"demo"},"links":{"contactIds":["c1"]},"toolIds":{"hubspot":"99"}}"""));
    }

    @Test
    void knowsABodyOfEverySource() {
        assertThat(Stream.concat(bodies().stream(), ours())
                        .map(body -> body.kind().orElseThrow())
                        .distinct())
                .containsExactlyInAnyOrder(SourceKind.values());
    }

    @ParameterizedTest
    @MethodSource({"bodies", "ours"})
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void areAnswered(CapturedBody body) {
        List<FactChange> truth = changes(body.decoded());
        List<String> failures = new ArrayList<>();
        variations(body, variation -> {
            try {
                answer(truth, variation);
            } catch (Throwable failure) {
                failures.add(variation + "\n" + summary(failure));
            }
        });

        if (!failures.isEmpty()) {
            fail(
                    "%d variations are not answered:%n%s",
                    failures.size(), String.join("\n", failures.subList(0, Math.min(5, failures.size()))));
        }
    }

    private static String summary(Throwable failure) {
        String cause = failure.getCause() == null ? "" : " of " + summary(failure.getCause());
        return failure + " at "
                + Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("io.boussole"))
                        .limit(4)
                        .toList()
                + cause;
    }

    private static void answer(List<FactChange> truth, CapturedBody variation) {
        List<SplitEvent> events = variation.events();
        assertThat(events).isNotEmpty();
        events.forEach(event -> assertKeepable(event.eventKey()));
        List<Decoded> decoded = events.stream().map(variation::decode).toList();
        decoded.forEach(HostileBodiesTest::assertForeseen);
        List<FactChange> changes = changes(decoded);
        changes.forEach(HostileBodiesTest::assertKeepable);
        List<FactChange> both = new ArrayList<>(truth);
        both.addAll(changes);
        FactFold.fold(both, FactRules.DEFAULT, ids -> List.of());
    }

    private static void assertForeseen(Decoded decoded) {
        if (decoded instanceof Decoded.Rejected rejected) {
            assertThat(rejected.code()).as(rejected.detail()).isNotEqualTo(RejectionCode.DECODER_FAILED);
            assertKeepable(rejected.detail());
        }
        if (decoded instanceof Decoded.Gap gap) {
            assertKeepable(gap.kind());
            gap.ids().forEach(HostileBodiesTest::assertKeepable);
        }
    }

    private static void assertKeepable(FactChange change) {
        assertKeepable(change.fact().id());
        assertThat(change.fact().id()).hasSizeLessThan(LONGEST_ID);
        FactState says = change.says();
        says.registers().forEach((slot, register) -> {
            assertKeepable(slot.text());
            assertKeepable(register.value());
            assertKeepable(register.stamp().rank());
        });
        says.history().forEach(entry -> assertKeepable(entry.value()));
        says.absorbed().keySet().forEach(HostileBodiesTest::assertKeepable);
    }

    /** The database has neither the character zero nor half a pair. */
    private static void assertKeepable(String text) {
        if (!text.equals(Texts.storable(text))) {
            throw new AssertionError("cannot be kept: " + text);
        }
    }

    private static List<FactChange> changes(List<Decoded> decoded) {
        List<FactChange> changes = new ArrayList<>();
        for (Decoded one : decoded) {
            if (one instanceof Decoded.Changes said) {
                changes.addAll(said.facts());
            } else if (one instanceof Decoded.Gap gap) {
                changes.addAll(gap.facts());
            }
        }
        return changes;
    }

    private static void variations(CapturedBody body, Consumer<CapturedBody> each) {
        Consumer<String> text = variation -> each.accept(body.like(shortened(variation), variation));
        WHOLE.forEach(text);
        WHOLE.forEach(whole -> text.accept(body.text() + whole));
        text.accept("[" + body.text() + "," + body.text() + "]");
        text.accept("{\"events\":" + body.text() + "}");
        text.accept("\uFEFF" + body.text());
        bytes(body, each);
        if (body.text().stripLeading().startsWith("<")) {
            ofXml(body.text(), text);
        } else if (body.file().endsWith(".form")) {
            ofForm(body.text(), text);
        } else {
            ofJson(body.text(), text);
        }
    }

    private static String shortened(String text) {
        String readable = text.strip().replace("\0", "\\0");
        return readable.length() <= 1500 ? readable : readable.substring(0, 1500) + "…";
    }

    private static void bytes(CapturedBody body, Consumer<CapturedBody> each) {
        byte[] bytes = body.bytes();
        each.accept(body.like("UTF-16", body.text().getBytes(UTF_16BE)));
        for (int cut = 0; cut < CUTS; cut++) {
            int at = bytes.length * cut / CUTS;
            each.accept(body.like("cut at " + at, Arrays.copyOf(bytes, at)));
            for (byte wrong : new byte[] {0, (byte) 0xFF, (byte) 0xC3, '"', '{', '<', '&', '%'}) {
                byte[] changed = bytes.clone();
                changed[at] = wrong;
                each.accept(body.like("byte " + wrong + " at " + at, changed));
            }
        }
    }

    private static void ofXml(String body, Consumer<String> each) {
        Matcher element = ELEMENT.matcher(body);
        while (element.find()) {
            String before = body.substring(0, element.start());
            String after = body.substring(element.end());
            each.accept(before + after);
            each.accept(before + element.group() + element.group() + after);
            for (String content : List.of(
                    "",
                    "x",
                    "-1",
                    "9".repeat(2000),
                    "1e999999999",
                    "&#0;",
                    "&#xD800;",
                    "&unknown;",
                    "<![CDATA[x]]>",
                    "<!-- x -->",
                    "2027-02-30",
                    nested("<a>", "</a>", 900),
                    nested("<a>", "</a>", 2000),
                    "x".repeat(5000))) {
                String name = Objects.requireNonNull(element.group(1));
                each.accept(before + "<" + name + ">" + content + "</" + name + ">" + after);
            }
        }
    }

    private static void ofForm(String body, Consumer<String> each) {
        String[] pairs = body.strip().split("&");
        for (int index = 0; index < pairs.length; index++) {
            String former = pairs[index];
            String name = former.substring(0, former.indexOf('='));
            for (String pair : List.of(
                    "",
                    name,
                    name + "=",
                    name + "=x",
                    name + "=-1",
                    name + "=" + "9".repeat(2000),
                    name + "=1e999999999",
                    name + "=a%00b",
                    name + "=%ED%A0%80",
                    name + "=%",
                    name + "=%zz",
                    name + "=2027-02-30",
                    name + "=" + "x".repeat(5000),
                    name + "[]=1",
                    name + "[x]=1&" + name + "=2",
                    name + "%5Bx%5D".repeat(2000) + "=1",
                    name + "[".repeat(2000) + "=1",
                    former + "&" + name + "=other")) {
                pairs[index] = pair;
                each.accept(String.join("&", pairs));
            }
            pairs[index] = former;
        }
    }

    private static void ofJson(String body, Consumer<String> each) {
        JsonNode root = parsed(body);
        mutate(root, root, each);
    }

    private static void mutate(JsonNode root, JsonNode node, Consumer<String> each) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode former = object.get(name);
                mutate(root, former, each);
                object.set(name, TextNode.valueOf(PLACE));
                String text = root.toString();
                VALUES.forEach(value -> each.accept(text.replace(QUOTED_PLACE, value)));
                for (String again : List.of("null", "7", "\"x\"", "{}", former.toString())) {
                    each.accept(text.replace(QUOTED_PLACE, former + "," + TextNode.valueOf(name) + ":" + again));
                }
                object.remove(name);
                each.accept(root.toString());
                object.set(name, former);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < Math.min(array.size(), ELEMENTS); index++) {
                JsonNode former = array.get(index);
                mutate(root, former, each);
                array.set(index, TextNode.valueOf(PLACE));
                String text = root.toString();
                VALUES.forEach(value -> each.accept(text.replace(QUOTED_PLACE, value)));
                array.set(index, former);
            }
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }
}
