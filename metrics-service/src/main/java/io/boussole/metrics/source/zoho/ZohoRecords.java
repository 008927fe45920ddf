package io.boussole.metrics.source.zoho;

import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.RawJson;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a notification apart into its records. Each keeps what was said of it alone, to the character; the token stays behind. */
final class ZohoRecords {
    private static final String IDS = "ids";
    private static final String VALUES = "affected_values";
    private static final String FIELDS = "affected_fields";

    /** What belongs to every record; anything else, the token above all, stays behind. */
    private static final Set<String> COMMON = Set.of(
            "server_time", "module", "resource_uri", "operation", "channel_id", "query_params", IDS, VALUES, FIELDS);

    private static final int LONGEST_COMMON = 2000;
    private static final int MOST_RECORDS = 1000;

    private final SplitEvent notification;
    private final Map<String, String> members;

    private ZohoRecords(SplitEvent notification, Map<String, String> members) {
        this.notification = notification;
        this.members = members;
    }

    static List<SplitEvent> of(SplitEvent notification) {
        try {
            Map<String, String> members = RawJson.members(notification.body());
            members.keySet().retainAll(COMMON);
            members.entrySet()
                    .removeIf(member -> !member.getValue().startsWith("[")
                            && member.getValue().length() > LONGEST_COMMON);
            return new ZohoRecords(notification, members).split();
        } catch (IOException noNotification) {
            return List.of(notification);
        }
    }

    private List<SplitEvent> split() throws IOException {
        List<String> ids = list(IDS);
        if (ids.isEmpty()) {
            return List.of(SplitEvent.of(notification.eventKey(), "event/" + notification.eventKey(), json(members)));
        }
        if (ids.size() > MOST_RECORDS) {
            return List.of(SplitEvent.unreadable(notification.eventKey(), json(members), Unreadable.TOO_MANY_EVENTS));
        }
        List<SplitEvent> events = new ArrayList<>();
        for (String id : ids) {
            events.add(event(id, RawJson.scalar(id)));
        }
        return events;
    }

    private SplitEvent event(String rawId, String id) throws IOException {
        Map<String, String> own = new LinkedHashMap<>(members);
        own.put(IDS, "[" + rawId + "]");
        if (members.containsKey(VALUES)) {
            own.put(VALUES, array(ofRecord(list(VALUES), id)));
        }
        if (members.containsKey(FIELDS)) {
            own.put(FIELDS, array(naming(list(FIELDS), id)));
        }
        String key = EventKey.of(List.of(Optional.of(notification.eventKey()), Optional.of(id)));
        return SplitEvent.of(key, notification.entityKey() + id, json(own));
    }

    private List<String> list(String member) throws IOException {
        String raw = members.getOrDefault(member, "[]").strip();
        return raw.startsWith("[") ? RawJson.elements(raw) : List.of();
    }

    private static List<String> ofRecord(List<String> values, String id) throws IOException {
        List<String> own = new ArrayList<>();
        for (String value : values) {
            String recordId = RawJson.members(value).get("record_id");
            if (recordId != null && RawJson.scalar(recordId).equals(id)) {
                own.add(value);
            }
        }
        return own;
    }

    private static List<String> naming(List<String> fields, String id) throws IOException {
        List<String> own = new ArrayList<>();
        for (String field : fields) {
            if (RawJson.members(field).containsKey(id)) {
                own.add(field);
            }
        }
        return own;
    }

    private static String array(List<String> elements) {
        return "[" + String.join(",", elements) + "]";
    }

    private static String json(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
