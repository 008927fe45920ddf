package io.boussole.metrics.source.zoho;

import io.boussole.metrics.source.BodyText;
import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.RawJson;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.SharedSecret;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Zoho repeats, in each body, the token that was given to it when the channel was opened; the secret in the address does as well. Whether it
 * repeats a delivery that fails is not documented, so an error answer is taken to cost data.
 */
public final class ZohoSource implements Source {
    /** The only channel that is listened to. */
    static final String CHANNEL_ID = "channelId";

    private final SharedSecret secret = SharedSecret.ofUser(SharedSecret.USER_NAME);
    private final JsonSplitter splitter = new JsonSplitter(new ZohoEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Map<String, String> members = members(request);
        Optional<String> token = text(members, "token");
        Verification other = secret.verify(request, credentials);
        boolean known = SharedSecret.isOneOf(credentials, token.map(List::of).orElse(List.of()));
        if (!known && !(other instanceof Verification.Accepted)) {
            return token.isPresent() ? Verification.refused(Refusal.CREDENTIALS_WRONG) : other;
        }
        return isOfAnotherChannel(members, credentials)
                ? Verification.refused(Refusal.ACCOUNT_WRONG)
                : Verification.ACCEPTED;
    }

    private static boolean isOfAnotherChannel(Map<String, String> members, WebhookCredentials credentials) {
        Optional<String> expected = Optional.ofNullable(credentials.options().get(CHANNEL_ID));
        Optional<String> given = text(members, "channel_id");
        return expected.isPresent() && given.isPresent() && !expected.equals(given);
    }

    private static Map<String, String> members(WebhookRequest request) {
        try {
            return RawJson.members(BodyText.of(request).orElse(""));
        } catch (IOException noObject) {
            return Map.of();
        }
    }

    private static Optional<String> text(Map<String, String> members, String name) {
        try {
            return members.containsKey(name) ? Optional.of(RawJson.scalar(members.get(name))) : Optional.empty();
        } catch (IOException noScalar) {
            return Optional.empty();
        }
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request).stream()
                .flatMap(event -> event.unreadable() == null ? ZohoRecords.of(event).stream() : List.of(event).stream())
                .toList();
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }

    @Override
    public ClosingStages usualStages() {
        return new ClosingStages(
                List.of("Closed Won"),
                List.of("Closed Lost", "Closed-Lost to Competition", "Closed Lost to Competition"));
    }

    @Override
    public Optional<String> userName() {
        return Optional.of(SharedSecret.USER_NAME);
    }

    @Override
    public List<SourceOption> options() {
        return List.of(new SourceOption(
                CHANNEL_ID,
                false,
                Pattern.compile("[0-9]{1,30}"),
                "The only notification channel that is taken, by its number.",
                "Le seul canal de notification accepté, par son numéro."));
    }
}
