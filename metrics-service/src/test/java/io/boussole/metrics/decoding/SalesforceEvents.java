package io.boussole.metrics.decoding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Change events of one commit as the three transports word them. Opportunities were never captured: their fields are those of the public
 * object model.
 */
public final class SalesforceEvents {
    private static final List<String> ALL_FIELDS = List.of(
            "Name",
            "StageName",
            "Amount",
            "CurrencyIsoCode",
            "OwnerId",
            "LeadSource",
            "CloseDate",
            "AccountId",
            "CreatedDate");

    private final String entity;
    private final List<String> ids;
    private final String verb;
    private final Instant at;
    private final long commit;
    private final Map<String, @Nullable String> fields = new LinkedHashMap<>();

    public SalesforceEvents(String entity, List<String> ids, String verb, Instant at, long commit) {
        this.entity = entity;
        this.ids = ids;
        this.verb = verb;
        this.at = at;
        this.commit = commit;
    }

    public static SalesforceEvents of(String entity, String id, String verb, String at, long commit) {
        return new SalesforceEvents(entity, List.of(id), verb, Instant.parse(at), commit);
    }

    /** @param value null where the field was cleared; {@code 12}, {@code true} or an instant are written as each transport does */
    public SalesforceEvents with(String field, @Nullable String value) {
        fields.put(field, value);
        return this;
    }

    /** Every field, nulls where nothing changed, instants in milliseconds. */
    public String pubSub() {
        Map<String, String> members = new LinkedHashMap<>();
        for (String field : new TreeSet<>(ALL_FIELDS)) {
            members.put(field, "null");
        }
        fields.forEach((field, value) -> members.put(field, json(value, true)));
        String lists = ",\"nulledFields\":" + names(true) + ",\"diffFields\":[],\"changedFields\":"
                + (verb.equals("UPDATE") ? names(false) : "[]");
        return "{\"id\":\"u\",\"replayId\":7,\"payload\":{" + header(lists) + members(members) + "}}";
    }

    /** Only what changed, ISO instants, the names of what changed. */
    public String eventBridge() {
        Map<String, String> members = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (value != null) {
                members.put(field, json(value, false));
            }
        });
        String lists = verb.equals("UPDATE") ? ",\"changedFields\":" + names(false) : "";
        return "{\"version\":\"0\",\"id\":\"e\",\"detail\":{\"payload\":{" + header(lists) + members(members)
                + "},\"schemaId\":\"s\"}}";
    }

    /** Only what changed, nulls for what was cleared. */
    public String cometD() {
        Map<String, String> members = new LinkedHashMap<>();
        fields.forEach((field, value) -> members.put(field, json(value, false)));
        return "{\"data\":{\"schema\":\"s\",\"payload\":{" + header("") + members(members)
                + "},\"event\":{\"replayId\":12}},\"channel\":\"/data/ChangeEvents\"}";
    }

    private String header(String lists) {
        return "\"ChangeEventHeader\":{\"entityName\":\"" + entity + "\",\"recordIds\":["
                + ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")) + "],\"changeType\":\""
                + verb
                + "\",\"transactionKey\":\"t-" + commit + "\",\"sequenceNumber\":1,\"commitTimestamp\":"
                + at.toEpochMilli()
                + ",\"commitNumber\":" + commit + lists + "}";
    }

    private String names(boolean nulled) {
        List<String> names = new ArrayList<>();
        fields.forEach((field, value) -> {
            if (!nulled || value == null) {
                names.add("\"" + field + "\"");
            }
        });
        return "[" + String.join(",", names) + "]";
    }

    private static String members(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> ",\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining());
    }

    private static String json(@Nullable String value, boolean inMilliseconds) {
        if (value == null || value.matches("-?(0|[1-9]\\d*)(\\.\\d+)?|true|false")) {
            return String.valueOf(value);
        }
        if (inMilliseconds && value.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            return Long.toString(Instant.parse(value).toEpochMilli());
        }
        if (inMilliseconds && value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Long.toString(Instant.parse(value + "T00:00:00Z").toEpochMilli());
        }
        return "\"" + value + "\"";
    }

    /** A notification of an outbound message as it leaves the entrance. */
    public static String notification(String type, Map<String, String> fields) {
        String members = fields.entrySet().stream()
                .map(field -> field.getValue().isEmpty()
                        ? "<sf:" + field.getKey() + " xsi:nil=\"true\"/>"
                        : "<sf:" + field.getKey() + ">" + field.getValue() + "</sf:" + field.getKey() + ">")
                .collect(Collectors.joining());
        return """
                <notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>00D</OrganizationId><Notification \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Id>04l0000000000001AA</Id><sObject xsi:type="sf:%s" \
                xmlns:sf="urn:sobject.enterprise.soap.sforce.com">%s</sObject></Notification></notifications>""".formatted(type, members);
    }
}
