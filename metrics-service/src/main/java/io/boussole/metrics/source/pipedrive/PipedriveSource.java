package io.boussole.metrics.source.pipedrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Pipedrive tries three times within three minutes. After ten first attempts that failed it sends nothing for half an hour, and what
 * happens meanwhile is lost: an error answer costs data.
 */
public final class PipedriveSource implements Source {
    static final String USER_NAME = "boussole";

    private static final String SCHEME = "Basic ";

    private final JsonSplitter splitter = new JsonSplitter(new PipedriveEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isEmpty()) {
            return Verification.refused(Refusal.CREDENTIALS_MISSING);
        }
        byte[] given = userAndPassword(authorization.get());
        boolean known = false;
        for (String secret : credentials.secrets()) {
            known |= MessageDigest.isEqual((USER_NAME + ":" + secret).getBytes(UTF_8), given);
        }
        return known ? Verification.ACCEPTED : Verification.refused(Refusal.CREDENTIALS_WRONG);
    }

    /** The decoded pair; nothing, which equals no pair, when the header is of another kind. */
    private static byte[] userAndPassword(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body());
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                SourceOption.text(
                        "sourceField",
                        false,
                        "Key of the custom field that says where a deal or person came from; the marketing channel unless"
                                + " said",
                        "Clé du champ personnalisé qui dit d'où vient une affaire ou une personne ; le canal marketing par"
                                + " défaut"),
                SourceOption.text(
                        "segmentField",
                        false,
                        "Key of the custom field that says which segment a deal, person or organization belongs to",
                        "Clé du champ personnalisé qui dit à quel segment appartient une affaire, une personne ou une"
                                + " organisation"),
                SourceOption.text(
                        "meetingTypes",
                        false,
                        "Keys of the activity types that are meetings, separated by commas; meeting,lunch unless said",
                        "Clés des types d'activité qui sont des rendez-vous, séparées par des virgules ; meeting,lunch par"
                                + " défaut"),
                SourceOption.text(
                        "noShowTypes",
                        false,
                        "Keys of the activity types that stand for a meeting nobody came to, separated by commas",
                        "Clés des types d'activité qui désignent un rendez-vous manqué, séparées par des virgules"),
                SourceOption.text(
                        "callTypes",
                        false,
                        "Keys of the activity types that are calls, separated by commas; call unless said",
                        "Clés des types d'activité qui sont des appels, séparées par des virgules ; call par défaut"));
    }

    @Override
    public Optional<String> userName() {
        return Optional.of(USER_NAME);
    }
}
