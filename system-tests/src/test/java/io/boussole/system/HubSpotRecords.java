package io.boussole.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HubSpot's own records of deals, read over its API fifty at a time. */
final class HubSpotRecords implements AutoCloseable {
    static final int PAGE = 50;
    private static final Pattern AFTER = Pattern.compile("[?&]after=(\\d+)");

    private final List<Deal> deals;
    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService work = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(1);
    private final int heldPage;
    private final HttpServer server;

    /** @param heldPage from 0; its first reader waits for an answer until {@link #release} */
    HubSpotRecords(List<Deal> deals, int heldPage) {
        this.deals = List.copyOf(deals);
        this.heldPage = heldPage;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/crm/v3/objects/0-3", this::answer);
        server.setExecutor(work);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void release() {
        held.countDown();
    }

    /** How often a page has been asked for, from 0. */
    long askedFor(int page) {
        return asked.stream().filter(number -> number == page).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int page = page(exchange);
        asked.add(page);
        if (page == heldPage && askedFor(page) == 1) {
            awaitRelease();
        }
        byte[] body = body(page).getBytes(UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static int page(HttpExchange exchange) {
        Matcher after = AFTER.matcher(exchange.getRequestURI().toString());
        return after.find() ? Integer.parseInt(after.group(1)) / PAGE : 0;
    }

    private void awaitRelease() {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String body(int page) {
        int next = (page + 1) * PAGE;
        ObjectNode body = Api.JSON.createObjectNode();
        deals.stream()
                .skip((long) page * PAGE)
                .limit(PAGE)
                .forEach(deal -> body.withArray("results").add(record(deal)));
        if (next < deals.size()) {
            body.putObject("paging").putObject("next").put("after", Integer.toString(next));
        }
        return body.toString();
    }

    private static ObjectNode record(Deal deal) {
        ObjectNode record = Api.JSON.createObjectNode();
        record.put("id", Long.toString(deal.id())).put("archived", false);
        record.put("createdAt", deal.createdAt().toString())
                .put("updatedAt", deal.closedAt().toString());
        ObjectNode values = record.putObject("properties");
        ObjectNode histories = record.putObject("propertiesWithHistory");
        String stage = deal.won() ? "closedwon" : "closedlost";
        put(values, histories, "createdate", deal.createdAt().toString(), deal.createdAt());
        put(values, histories, "amount", Integer.toString(deal.amount()), deal.createdAt());
        put(values, histories, "deal_currency_code", "EUR", deal.createdAt());
        put(values, histories, "dealstage", stage, deal.closedAt());
        put(values, histories, "closedate", deal.closedAt().toString(), deal.closedAt());
        return record;
    }

    private static void put(ObjectNode values, ObjectNode histories, String name, String value, Instant since) {
        values.put(name, value);
        histories.putArray(name).addObject().put("value", value).put("timestamp", since.toString());
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        work.shutdownNow();
    }
}
