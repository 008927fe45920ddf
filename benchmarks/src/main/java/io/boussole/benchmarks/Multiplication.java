package io.boussole.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Copies what the door made of the first events until as much stands as so many times the events would have made: under other
 * identifiers, with every time moved within the span of the events, each copy known a day earlier. Sums of days are left out; the
 * service adds them up itself when it starts.
 *
 * <p>No event went through the door for a copy. Its key is no key that the sender's event would have had; all else is as if it had come.
 */
final class Multiplication {
    private static final String BASE = "benchmark_base";

    /** Copies are numbered k; n is how many events one has, d how many deals. */
    private static final Map<String, String> COPIES = new LinkedHashMap<>();

    static {
        COPIES.put("received_event", """
                insert into received_event (tenant_id, connection_id, event_key, source, received_at, body, headers, known_on, unreadable,
                    outcome)
                select tenant_id, connection_id, encode(sha256(convert_to(event_key || k, 'UTF8')), 'hex'), source,
                    received_at - k * interval '1 day',
                    convert_to(replace(replace(replace(text, '"eventId":' || event, '"eventId":' || event::bigint + k * {n}),
                        '"objectId":' || deal, '"objectId":' || deal::bigint + k * {d}),
                        '"occurredAt":' || at, '"occurredAt":' ||
                        {startMillis} + (at::bigint - {startMillis} + {shift} * 1000) % ({span} * 1000)), 'UTF8'),
                    headers, known_on - k::integer, unreadable, outcome
                from (select b.*, substring(text from '"eventId":([0-9]+)') as event, substring(text from '"objectId":([0-9]+)') as deal,
                        substring(text from '"occurredAt":([0-9]+)') as at
                    from (select *, convert_from(body, 'UTF8') as text from {base}) b) b
                cross join {copy} order by position""");
        COPIES.put("fact", """
                insert into fact (tenant_id, connection_id, kind, fact_id, state, reading, counted, outcome, started_at, ended_at, amount,
                    currency, stage, owner, source, segment, pipeline, person_type, person, revision)
                select tenant_id, connection_id, kind, (fact_id::bigint + k * {d})::text,
                    replace(replace(state::text, old, new), {iso(old)}, {iso(new)})::jsonb, replace(reading::text, old, new)::jsonb,
                    counted, outcome, to_timestamp(new::bigint), ended_at - started_at + to_timestamp(new::bigint), amount, currency, stage,
                    owner, source, segment, pipeline, person_type, person, revision
                from (select b.*, k, extract(epoch from started_at)::bigint::text as old,
                        ({start} + (extract(epoch from started_at)::bigint - {start} + {shift}) % {span})::text as new
                    from {base} b cross join {copy}) b order by fact_id""");
        COPIES.put("measure_bucket", """
                insert into measure_bucket (tenant_id, measure, bucket_start, connection_id, currency, owner, source, segment, pipeline,
                    stage, value, known_on, facts, amount, squares)
                select tenant_id, measure,
                    to_timestamp({start} + (extract(epoch from bucket_start)::bigint - {start} + {shift}) % {span}),
                    connection_id, currency, owner, source, segment, pipeline, stage, value, known_on - k::integer, facts, amount, squares
                from {base} cross join {copy}""");
        COPIES.put("deal_trait", """
                insert into deal_trait (tenant_id, connection_id, deal_id, trait, reason)
                select tenant_id, connection_id, (deal_id::bigint + k * {d})::text, md5(trait::text || k)::uuid, reason
                from {base} cross join {copy}""");
        COPIES.put("event_day", """
                insert into event_day (tenant_id, connection_id, day, received, rejected, timed, timely, lag_seconds)
                select tenant_id, connection_id, day - k::integer, received, rejected, timed, timely, lag_seconds
                from {base} cross join {copy}
                on conflict (tenant_id, connection_id, day) do nothing""");
        COPIES.put("fact_field_day", """
                insert into fact_field_day (tenant_id, connection_id, kind, field, day, change)
                select tenant_id, connection_id, kind, field, day - k::integer, change
                from {base} cross join {copy}
                on conflict (tenant_id, connection_id, kind, field, day) do nothing""");
    }

    /** Unique rows by day are so few that their index stays. */
    private static final List<String> LARGE = List.of("received_event", "fact", "measure_bucket", "deal_trait");

    private static final int TABLES_AT_A_TIME = 4;

    private final MeasuredDatabase database;
    private final HubSpotEvents events;
    private final long size;
    private long copies;

    /**
     * Keeps what stands as what will be copied.
     *
     * @param size how many events made it
     */
    Multiplication(MeasuredDatabase database, HubSpotEvents events, long size) throws SQLException {
        this.database = database;
        this.events = events;
        this.size = size;
        for (String table : COPIES.keySet()) {
            database.run("create unlogged table " + base(table) + " as table " + table);
        }
        database.run("create unlogged table " + base("connection_tally") + " as table connection_tally");
    }

    private static String base(String table) {
        return BASE + "_" + table;
    }

    /** Nothing else may use the database meanwhile. */
    void upTo(long events) throws SQLException, InterruptedException {
        long last = events / size - 1;
        long first = copies + 1;
        List<String> tables = List.copyOf(COPIES.keySet());
        Load.run(TABLES_AT_A_TIME, tables.size(), step -> {
            try (MeasuredDatabase session = database.another()) {
                copy(session, tables.get((int) step), first, last);
            }
        });
        database.run("update connection_tally t set applied = t.applied + b.applied * " + (last - copies) + " from "
                + base("connection_tally") + " b where b.connection_id = t.connection_id");
        copies = last;
        database.run("truncate measure_day, measure_zone");
        database.run("vacuum analyze");
        database.run("checkpoint");
    }

    /** The indexes are made anew: each of them is as dense as one that has just been made. */
    private void copy(MeasuredDatabase session, String table, long first, long last) throws SQLException {
        session.run("set work_mem = '128MB'");
        session.run("set maintenance_work_mem = '512MB'");
        session.run("set synchronous_commit = off");
        List<String> again = LARGE.contains(table) ? dropIndexes(session, table) : List.of();
        String sql = Objects.requireNonNull(COPIES.get(table));
        for (long copy = first; copy <= last; copy++) {
            session.run(filledIn(table, sql, copy));
        }
        for (String definition : again) {
            session.run(definition);
        }
    }

    /** @return how to make each of them again */
    private static List<String> dropIndexes(MeasuredDatabase session, String table) throws SQLException {
        List<String> again = new ArrayList<>();
        String key = table + "_pkey";
        for (String index : session.column(
                "select indexdef from pg_indexes where tablename = '" + table + "' and indexname <> '" + key + "'")) {
            again.add(index);
            session.run("drop index " + index.replaceAll("^CREATE (?:UNIQUE )?INDEX (\\S+) .*", "$1"));
        }
        String definition = session.column(
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = '" + key + "'")
                .get(0);
        again.add("alter table " + table + " add constraint " + key + " " + definition);
        session.run("alter table " + table + " drop constraint " + key);
        return again;
    }

    private String filledIn(String table, String sql, long copy) {
        // A number without a common divisor with the quarters of an hour in the span spreads the copies over it.
        String shift = "(k * 1009 * 900)";
        long start = events.start().getEpochSecond();
        return sql.replace("{iso(old)}", iso("old"))
                .replace("{iso(new)}", iso("new"))
                .replace("{base}", base(table))
                .replace("{copy}", "(values (" + copy + "::bigint)) as copy (k)")
                .replace("{shift}", shift)
                .replace("{span}", events.span() + "::bigint")
                .replace("{startMillis}", Long.toString(start * 1000))
                .replace("{start}", Long.toString(start))
                .replace("{n}", Long.toString(size))
                .replace("{d}", Long.toString(events.deals(size)));
    }

    private static String iso(String seconds) {
        return "to_char(to_timestamp(" + seconds + "::bigint) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
    }
}
