package io.boussole.metrics.source;

import java.util.List;
import java.util.Map;

/** Deliveries as the entrance hands them to a source. */
public final class Requests {
    public static final String URL = "https://hooks.example.com/webhooks/7d6d7a3c-5a0c-4a3e-9a50-0d2b7b6a1c11";

    private Requests() {}

    public static WebhookRequest of(byte[] body) {
        return of(body, Map.of());
    }

    public static WebhookRequest of(byte[] body, Map<String, String> headers) {
        return new WebhookRequest("POST", List.of(URL), headers, body);
    }
}
