package io.boussole.metrics.source.activecampaign;

import io.boussole.metrics.source.BodyText;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.FormBody;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.SharedSecret;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * ActiveCampaign never repeats a delivery, so an error answer costs data. It identifies none either: a delivery that says the same of the
 * same second, in whatever order of fields, is the same.
 */
public final class ActiveCampaignSource implements Source {
    private final SharedSecret secret = SharedSecret.ofUser(SharedSecret.USER_NAME);
    private final JsonSplitter json = new JsonSplitter(new ActiveCampaignIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        return secret.verify(request, credentials);
    }

    /** By what the body is: a form that is declared as JSON is a form, and the reverse. */
    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        Optional<String> text = BodyText.of(request).map(String::stripLeading);
        if (text.filter(start -> start.startsWith("{") || start.startsWith("[")).isPresent()) {
            return json.split(request);
        }
        return FormBody.of(request).map(form -> List.of(event(form))).orElseGet(() -> List.of(unreadable(request)));
    }

    private static SplitEvent event(FormBody form) {
        String body = form.json();
        String key = EventKey.of(body.getBytes(StandardCharsets.UTF_8));
        return SplitEvent.of(key, entity(form.fields()).orElse("event/" + key), body);
    }

    private static Optional<String> entity(Map<String, String> fields) {
        return Stream.of("deal", "contact")
                .filter(name -> !fields.getOrDefault(name + "[id]", "").isEmpty())
                .findFirst()
                .map(name -> name + "/" + fields.get(name + "[id]"));
    }

    private static SplitEvent unreadable(WebhookRequest request) {
        byte[] body = request.body();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return SplitEvent.unreadable(
                EventKey.of(body), text, body.length == 0 ? Unreadable.NO_EVENTS : Unreadable.NOT_A_FORM);
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }

    @Override
    public Optional<String> userName() {
        return Optional.of(SharedSecret.USER_NAME);
    }
}
