package io.boussole.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.outbound.OutboundException.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that speaks raw bytes, so that it can misbehave in every way. */
class OutboundHttpTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int LIMIT = 100;

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;
    private volatile Talk talk = out -> {};

    interface Talk {
        void to(OutputStream out) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread thread = new Thread(() -> answer(socket));
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            byte[] head = new byte[2000];
            int ignored = in.read(head);
            talk.to(socket.getOutputStream());
        } catch (IOException gone) {
            // The caller has heard enough.
        }
    }

    private static Talk saying(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private OutboundAnswer send(AddressPolicy policy, String host) {
        try (OutboundHttp http = new OutboundHttp(policy, TIMEOUT, LIMIT)) {
            return http.send(
                    OutboundRequest.post(URI.create("http://" + host + ":" + server.getLocalPort() + "/hook"), "{}"));
        }
    }

    private OutboundAnswer send() {
        return send(new AddressPolicy("localhost"::equals), "localhost");
    }

    @Test
    void givesStatusAndBody() {
        talk = saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        assertThat(send()).isEqualTo(new OutboundAnswer(200, "ok", true, null));
    }

    @Test
    void followsNoRedirection() {
        talk = saying("HTTP/1.1 307 Moved\r\nLocation: http://localhost:" + server.getLocalPort()
                + "/inside\r\nContent-Length: 0\r\n\r\n");

        assertThat(send().isRedirection()).isTrue();
        assertThat(connections).hasValue(1);
    }

    @Test
    void readsNoMoreOfAnEndlessAnswerThanTheLimit() {
        talk = out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(out, "10\r\n0123456789abcdef\r\n");
            }
        };

        OutboundAnswer answer = send();

        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.complete()).isFalse();
        assertThat(answer.body()).hasSize(LIMIT);
    }

    @Test
    void hasEndedInTimeThoughTheHeadComesByteByByte() {
        talk = out -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(2000));

        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failure -> assertThat(failure.why()).isEqualTo(Cause.NO_ANSWER));
    }

    private static void drip(OutputStream out, String text) throws IOException {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(each);
            out.flush();
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    @Test
    void takesTheStatusForTheAnswerThoughTheBodyNeverEnds() {
        talk = out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nok");
            drip(out, " ".repeat(80));
        };

        OutboundAnswer answer = send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.complete()).isFalse();
        assertThat(answer.body()).startsWith("ok");
    }

    @Test
    void saysThatNothingCameInTime() {
        talk = out -> LockSupport.parkNanos(TIMEOUT.multipliedBy(3).toNanos());

        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failure -> assertThat(failure.why()).isEqualTo(Cause.NO_ANSWER));
    }

    @Test
    void saysThatTheAnswerWasNoHttp() {
        talk = saying("SSH-2.0-OpenSSH_9.6\r\n");

        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failure -> assertThat(failure.why()).isEqualTo(Cause.UNREACHABLE));
    }

    @Test
    void goesNowhereInsideUnderWhateverName() {
        AddressPolicy policy = new AddressPolicy(host -> false, host -> addresses("127.0.0.1"));

        assertThatThrownBy(() -> send(policy, "hooks.example.com"))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failure -> assertThat(failure.why()).isEqualTo(Cause.FORBIDDEN));
        assertThat(connections).hasValue(0);
    }

    @Test
    void goesNowhereWhenOneOfSeveralAddressesIsInside() {
        AddressPolicy policy = new AddressPolicy(host -> false, host -> addresses("198.51.100.7", "169.254.169.254"));

        assertThatThrownBy(() -> send(policy, "hooks.example.com"))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failure -> assertThat(failure.why()).isEqualTo(Cause.FORBIDDEN));
    }

    /** The first look finds a public address, every later one ours: the connection must be made with what was checked. */
    @Test
    void isNotFooledByANameThatChangesAfterTheCheck() {
        Queue<String> looks = new ArrayDeque<>(List.of("198.51.100.7"));
        AddressPolicy policy =
                new AddressPolicy(host -> false, host -> addresses(looks.isEmpty() ? "127.0.0.1" : looks.remove()));

        assertThat(policy.isAllowed(URI.create("https://hooks.example.com"))).isTrue();
        assertThatThrownBy(() -> send(policy, "hooks.example.com"))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failure -> assertThat(failure.why()).isEqualTo(Cause.FORBIDDEN));
        assertThat(connections).hasValue(0);
    }

    @Test
    void readsHowLongToWait() {
        Clock clock = Clock.fixed(Instant.parse("2027-01-12T09:00:00Z"), ZoneOffset.UTC);

        assertThat(new OutboundAnswer(429, "", true, " 90 ").retryAfter(clock)).contains(Duration.ofSeconds(90));
        assertThat(new OutboundAnswer(503, "", true, "Tue, 12 Jan 2027 09:01:00 GMT").retryAfter(clock))
                .contains(Duration.ofMinutes(1));
        assertThat(new OutboundAnswer(503, "", true, "Tue, 12 Jan 2027 08:00:00 GMT").retryAfter(clock))
                .contains(Duration.ZERO);
        assertThat(new OutboundAnswer(503, "", true, "soon").retryAfter(clock)).isEmpty();
        assertThat(new OutboundAnswer(503, "", true, null).retryAfter(clock)).isEmpty();
    }

    private static InetAddress[] addresses(String... texts) {
        try {
            InetAddress[] found = new InetAddress[texts.length];
            for (int i = 0; i < texts.length; i++) {
                found[i] = InetAddress.getByName(texts[i]);
            }
            return found;
        } catch (UnknownHostException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
