package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.SenderSettings;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A captured delivery with all that goes with it: its source, its headers and what a user would have told us of the account. */
public final class CapturedBody {
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "json", "application/json", "form", "application/x-www-form-urlencoded", "xml", "text/xml; charset=utf-8");

    /** Which of the captured objects and lists hold people and deals, as each account has to tell us. */
    private static final Map<String, String> ATTIO = Map.of(
            "peopleObjectId", "97052eb9-e65e-443f-a297-f2d9a4a7f795",
            "dealsObjectId", "6a3d5e81-0de0-4e96-a535-957b28ba8211",
            "pipelineListId", "dd41a385-c7cd-4832-ad57-c9a824b32ba4");

    private static final Map<String, String> STRIPE_PARTS = Map.of(
            "charge.refunded-data-member", "charge.refunded",
            "invoice.upcoming-data-member", "invoice.upcoming",
            "subscription.updated-data-member", "customer.subscription.updated");

    private static final String MAPPING = """
            {"facts":[{"kind":"DEAL","id":"$.deal.id","properties":{"amount":"$.deal.amount","currency":"$.deal.currency",
            "stage":"$.deal.stage","createdAt":"$.deal.created"}}]}""";

    private final String file;
    private final String name;
    private final byte[] bytes;

    private CapturedBody(String file, String name, byte[] bytes) {
        this.file = file;
        this.name = name;
        this.bytes = bytes;
    }

    /** All, those of test accounts twice: as they came, and as they would be if they were not tests. */
    public static List<CapturedBody> all() {
        return VendorBodies.names().stream()
                .flatMap(CapturedBody::asItIsAndLive)
                .toList();
    }

    private static Stream<CapturedBody> asItIsAndLive(String file) {
        byte[] bytes = VendorBodies.read(file);
        CapturedBody body = new CapturedBody(file, file, file.contains("/elements/") ? wrapped(file, bytes) : bytes);
        String text = new String(body.bytes, UTF_8);
        String live = live(text);
        return live.equals(text) ? Stream.of(body) : Stream.of(body, body.like(file + ", as live", live));
    }

    private static String live(String text) {
        return text.replaceAll("(\"livemode\"\\s*:\\s*)false", "$1true")
                .replaceAll("(\"isTest\"\\s*:\\s*)true", "$1false");
    }

    /** Whether it comes again as it would be if it were live. */
    boolean isTest() {
        return !live(text()).equals(text());
    }

    /** A part of a delivery in the least that has to stand around it. */
    private static byte[] wrapped(String file, byte[] part) {
        String text = new String(part, UTF_8).strip();
        String delivery = switch (folder(file)) {
            case "attio" -> "{\"webhook_id\":\"w\",\"events\":[" + text + "]}";
            case "calendly" ->
                "{\"event\":\"invitee_no_show.created\",\"created_at\":\"2020-11-24T10:00:00.000000Z\","
                        + "\"payload\":" + text + "}";
            case "stripe" ->
                "{\"id\":\"evt_1\",\"object\":\"event\",\"created\":1798797600,\"livemode\":false,\"type\":\""
                        + STRIPE_PARTS.getOrDefault(stem(file), stem(file)) + "\",\"data\":" + text + "}";
            default -> text;
        };
        return delivery.getBytes(UTF_8);
    }

    /** A delivery that nobody captured, of the source that {@code file} begins with. */
    static CapturedBody ours(String file, String text) {
        return new CapturedBody(file, file, text.getBytes(UTF_8));
    }

    /** The same delivery with another text. */
    public CapturedBody like(String otherName, String text) {
        return like(otherName, text.getBytes(UTF_8));
    }

    CapturedBody like(String otherName, byte[] other) {
        return new CapturedBody(file, otherName, other);
    }

    private static String folder(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** Empty where the sender delivers nothing that could be connected. */
    public Optional<SourceKind> kind() {
        String kind = folder(file).toUpperCase(Locale.ROOT);
        return Stream.of(SourceKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    public String file() {
        return file;
    }

    public String text() {
        return new String(bytes, UTF_8);
    }

    public byte[] bytes() {
        return bytes;
    }

    public List<SplitEvent> events() {
        if (kind().orElseThrow() == SourceKind.CSV) {
            // Rows come from a file that was taken apart before, not over the address.
            return List.of(SplitEvent.of("row", "deal/17", text()));
        }
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Content-Type",
                CONTENT_TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"));
        headers.put("x-salesloft-event", stem(file));
        return kind().orElseThrow().source().split(Requests.of(bytes, headers));
    }

    public Decoded decode(SplitEvent event) {
        if (event.unreadable() != null) {
            return new Decoded.Rejected(
                    RejectionCode.UNREADABLE, event.unreadable().name());
        }
        String kind = kind().orElseThrow().name();
        return Decoders.decode(new RawEvent(kind, event.body(), event.headers(), Raw.RECEIVED, settings(kind)));
    }

    private static SenderSettings settings(String kind) {
        return new SenderSettings(
                ZoneOffset.UTC,
                kind.equals("ATTIO") ? ATTIO : Map.of(),
                kind.equals("MAPPING") ? Optional.of(MAPPING) : Optional.empty());
    }

    public List<Decoded> decoded() {
        return events().stream().map(this::decode).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
