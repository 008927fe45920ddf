package io.boussole.metrics.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Objects in pages, as HubSpot ({@code after}), Zoho ({@code page}) and Attio ({@code offset}) answer them. */
final class VendorPages {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> all;

    VendorPages(List<String> all) {
        this.all = all;
    }

    /** Where an answer goes; empty: there is nothing. */
    interface Answer {
        void send(String body) throws IOException;
    }

    void answer(URI address, String body, Answer answer) throws IOException {
        Map<String, String> query = query(address);
        if (address.getPath().endsWith("/query")) {
            JsonNode question = JSON.readTree(body);
            answer.send("{\"data\":["
                    + page(
                            question.path("offset").asInt(),
                            question.path("limit").asInt()) + "]}");
        } else if (query.containsKey("per_page")) {
            int size = Integer.parseInt(query.getOrDefault("per_page", ""));
            int start = (Integer.parseInt(query.getOrDefault("page", "")) - 1) * size;
            String found = page(start, size);
            answer.send(
                    found.isEmpty()
                            ? ""
                            : "{\"data\":[%s],\"info\":{\"more_records\":%s}}"
                                    .formatted(found, start + size < all.size()));
        } else {
            int size = Integer.parseInt(query.getOrDefault("limit", ""));
            int start = Integer.parseInt(query.getOrDefault("after", "0"));
            String next = start + size < all.size()
                    ? ",\"paging\":{\"next\":{\"after\":\"%d\",\"link\":\"?\"}}".formatted(start + size)
                    : "";
            answer.send("{\"results\":[" + page(start, size) + "]" + next + "}");
        }
    }

    private String page(int start, int size) {
        return all.stream().skip(start).limit(size).collect(Collectors.joining(","));
    }

    private static Map<String, String> query(URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }
}
