package io.boussole.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param contentType of the body; not used without one
 */
public record OutboundRequest(
        String method,
        URI address,
        Map<String, String> headers,
        String contentType,
        @Nullable String body) {
    public static final String JSON = "application/json";

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    public static OutboundRequest get(URI address) {
        return new OutboundRequest("GET", address, Map.of("Accept", JSON), JSON, null);
    }

    public static OutboundRequest post(URI address, String json) {
        return new OutboundRequest("POST", address, Map.of("Accept", JSON), JSON, json);
    }

    public static OutboundRequest patch(URI address, String json) {
        return new OutboundRequest("PATCH", address, Map.of("Accept", JSON), JSON, json);
    }

    public static OutboundRequest form(URI address, String form) {
        return new OutboundRequest("POST", address, Map.of("Accept", JSON), "application/x-www-form-urlencoded", form);
    }

    public OutboundRequest header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(method, address, more, contentType, body);
    }

    /** Without headers, body and path: this text ends up in logs, and an address may be a secret. */
    @Override
    public String toString() {
        return "OutboundRequest[" + method + " " + address.getHost() + "]";
    }
}
