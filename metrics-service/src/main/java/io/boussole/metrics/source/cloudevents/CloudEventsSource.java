package io.boussole.metrics.source.cloudevents;

import io.boussole.metrics.source.BearerSecret;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.StandardWebhookSignature;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Anybody who writes CloudEvents. The secret comes as a bearer token, or signs after the Standard Webhooks specification, or stands in
 * the address where the connection allows it. What such a sender does on an error is not known, so that none may cost data.
 */
public final class CloudEventsSource implements Source {
    private static final String SECRET_IN_URL = "secretInUrl";
    private static final String PREFIX = "ce-";
    private static final List<String> ATTRIBUTES =
            List.of("specversion", "id", "source", "type", "time", "subject", "dataschema");

    private final JsonSplitter splitter = new JsonSplitter(new CloudEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        if (StandardWebhookSignature.isPresent(request)) {
            return StandardWebhookSignature.verify(request, credentials.secrets(), now);
        }
        Optional<String> given = BearerSecret.inAuthorization(request);
        boolean addressCounts = "true".equals(credentials.options().get(SECRET_IN_URL));
        return BearerSecret.verify(
                given.isEmpty() && addressCounts ? BearerSecret.inAddress(request) : given, credentials.secrets());
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        List<SplitEvent> events = splitter.split(request.body());
        boolean binary = request.header(PREFIX + "type").isPresent()
                || request.header(PREFIX + "specversion").isPresent();
        return binary && events.size() == 1 ? List.of(binary(events.get(0), request)) : events;
    }

    private static SplitEvent binary(SplitEvent data, WebhookRequest request) {
        if (data.unreadable() != null) {
            return data;
        }
        String key = CloudEventIdentity.key(request.header(PREFIX + "source"), request.header(PREFIX + "id"))
                .orElse(data.eventKey());
        String entity = request.header(PREFIX + "subject")
                .map(CloudEventIdentity::entity)
                .orElse(data.entityKey());
        return new SplitEvent(key, entity, data.body(), headers(request), null);
    }

    private static Map<String, String> headers(WebhookRequest request) {
        Map<String, String> kept = new TreeMap<>();
        ATTRIBUTES.forEach(name -> request.header(PREFIX + name).ifPresent(value -> kept.put(PREFIX + name, value)));
        request.header("content-type").ifPresent(value -> kept.put("content-type", value));
        return kept;
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }

    @Override
    public List<SourceOption> options() {
        return List.of(new SourceOption(
                SECRET_IN_URL,
                false,
                Pattern.compile("true|false"),
                "true takes the secret from the parameter secret of the address too",
                "true accepte aussi le secret dans le paramètre secret de l'adresse"));
    }
}
