package io.boussole.metrics.source;

import java.util.List;
import java.util.Map;

/**
 * What a sender may prove itself with.
 *
 * @param secrets the current secret and, for a while after a rotation, the former one
 * @param options what the connection was told, by the names that the source declares
 * @param untimedSignatures whether signatures that bind no time, and can therefore be replayed for ever, are good enough
 */
public record WebhookCredentials(List<String> secrets, boolean untimedSignatures, Map<String, String> options) {
    /** Without the secrets: this text ends up in logs. */
    @Override
    public String toString() {
        return "WebhookCredentials[secrets=" + secrets.size() + ", untimedSignatures=" + untimedSignatures + "]";
    }
}
