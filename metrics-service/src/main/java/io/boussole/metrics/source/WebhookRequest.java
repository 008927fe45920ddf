package io.boussole.metrics.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A delivery as it came over HTTP, before anybody believes it. */
public final class WebhookRequest {
    private final String method;
    private final List<String> urls;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param urls the addresses the sender may have called, likeliest first: a proxy in between changes what we see of it
     * @param headers in any case; of a repeated header, its first value
     * @param body the bytes as they came; not copied
     */
    public WebhookRequest(String method, List<String> urls, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.urls = List.copyOf(urls);
        this.headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (first, next) -> first));
        this.body = body;
    }

    public String method() {
        return method;
    }

    public List<String> urls() {
        return urls;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public byte[] body() {
        return body;
    }
}
