package io.boussole.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.outbound.AddressPolicy.ForbiddenAddressException;
import io.boussole.outbound.OutboundException.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests where the policy lets them go. Connects to the very address that was checked, follows no redirection, keeps no cookie,
 * reads no more of an answer than the limit, and has ended when the time is over, however slowly the other side talks.
 */
public final class OutboundHttp implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final int BUFFER = 8192;

    private final Duration timeout;
    private final int answerLimit;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "outbound-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param timeout for the whole of a request, from the connection to the last byte of the answer
     * @param answerLimit most bytes read of an answer
     */
    public OutboundHttp(AddressPolicy policy, Duration timeout, int answerLimit) {
        this.timeout = timeout;
        this.answerLimit = answerLimit;
        Timeout each = Timeout.of(timeout);
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(policy))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(each)
                        .setSocketTimeout(each)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(each)
                        .setResponseTimeout(each)
                        .build())
                .setUserAgent("Boussole")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                // A kept connection would go on to an address that was checked long ago.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    private record CheckedNames(AddressPolicy policy) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return policy.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** @throws OutboundException when nothing came back */
    public OutboundAnswer send(OutboundRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(message::setHeader);
        @Nullable String body = request.body();
        if (body != null) {
            message.setEntity(new StringEntity(body, ContentType.create(request.contentType(), UTF_8)));
        }
        ScheduledFuture<?> deadline = watch.schedule(message::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answer(client.executeOpen(RoutingSupport.determineHost(message), message, null));
        } catch (ForbiddenAddressException forbidden) {
            throw new OutboundException(Cause.FORBIDDEN);
        } catch (IOException | HttpException | RuntimeException failure) {
            throw new OutboundException(isLate(message, failure) ? Cause.NO_ANSWER : Cause.UNREACHABLE);
        } finally {
            deadline.cancel(false);
            // Closing the answer would read an endless one to its end; this closes the connection.
            message.abort();
        }
    }

    private static boolean isLate(HttpUriRequestBase message, Exception failure) {
        return message.isAborted() || failure instanceof InterruptedIOException;
    }

    private OutboundAnswer answer(ClassicHttpResponse response) {
        @Nullable Header retryAfter = response.getFirstHeader("Retry-After");
        Beginning body = read(response.getEntity());
        return new OutboundAnswer(
                response.getCode(), body.text(), body.complete(), retryAfter == null ? null : retryAfter.getValue());
    }

    private record Beginning(String text, boolean complete) {}

    /** The status has come: whatever becomes of the body, the other side has answered. */
    private Beginning read(@Nullable HttpEntity entity) {
        if (entity == null) {
            return new Beginning("", true);
        }
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        boolean ended = false;
        try {
            ended = copy(entity.getContent(), found);
        } catch (IOException broken) {
            // What was read until here is shown.
        }
        return new Beginning(found.toString(UTF_8), ended);
    }

    private boolean copy(InputStream content, ByteArrayOutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (to.size() < answerLimit) {
            int read = content.read(buffer, 0, Math.min(buffer.length, answerLimit - to.size()));
            if (read < 0) {
                return true;
            }
            to.write(buffer, 0, read);
        }
        return content.read() < 0;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
