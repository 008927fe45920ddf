package io.boussole.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.secret.Credentials;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services are one stand-in that lists a plan for some credentials and takes its time to know a new one. */
class RemoteSuiteTest {
    @TempDir
    Path folder;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Set<String> withPlans = ConcurrentHashMap.newKeySet();
    private HttpServer services;
    private Credentials credentials;
    private RemoteSuite suite;

    @BeforeEach
    void listen() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", this::answer);
        services.start();
        URI base = URI.create("http://127.0.0.1:" + services.getAddress().getPort() + "/");
        credentials = Credentials.in(folder);
        suite = new RemoteSuite(
                Map.of(SuiteService.PLAN, base, SuiteService.METRICS, base, SuiteService.ALERT, base),
                "kafka:9092",
                credentials);
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void runsFirstForTheTenantThatWasPrepared() {
        credentials.of("demo");

        assertThat(suite.unusedTenant("demo")).isEqualTo("demo");
    }

    @Test
    void leavesATenantWithPlansAlone() {
        withPlans.add(credentials.of("demo"));
        withPlans.add(credentials.of("demo-2"));

        assertThat(suite.unusedTenant("demo")).isEqualTo("demo-3");
        assertThat(Credentials.in(folder).of("demo-3")).isEqualTo(suite.credential("demo-3"));
    }

    @Test
    void showsAPersonTheDocumentedPorts() {
        assertThat(suite.url(SuiteService.METRICS)).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(suite.publicUrl(SuiteService.METRICS)).isEqualTo("http://localhost:8082");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String credential =
                exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        boolean plans = exchange.getRequestURI().getPath().equals("/plans") && withPlans.contains(credential);
        byte[] body = (plans ? "{\"items\":[{}]}" : "{\"items\":[]}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known.add(credential) ? 401 : 200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
