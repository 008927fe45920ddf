package io.boussole.metrics.entrance;

import io.boussole.metrics.source.WebhookRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request as the server saw it, which behind a proxy is not how it was sent. */
final class CalledRequest {
    private final String method;
    private final String url;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param url absolute, exactly as called: decoding anything in it would break a signature */
    CalledRequest(String method, String url, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    /** The request as the sender may have made it, to one of the addresses it was given or to the one we saw. */
    WebhookRequest to(List<String> given) {
        int queryAt = url.indexOf('?');
        String query = queryAt < 0 ? "" : url.substring(queryAt);
        Set<String> urls = new LinkedHashSet<>();
        given.forEach(address -> urls.add(address + query));
        urls.add(url);
        if (url.startsWith("http://")) {
            // A proxy that ends TLS.
            urls.add("https://" + url.substring("http://".length()));
        }
        return new WebhookRequest(method, List.copyOf(urls), headers, body);
    }
}
