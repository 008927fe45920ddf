package io.boussole.metrics.erasure;

import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom to forget. */
@ApplicationScoped
class ForgottenRepository {
    private static final String ADD = """
            insert into forgotten_person (tenant_id, hash, pseudonym, forgotten_at) select ?, h, ?, ? from unnest(?) as h
            on conflict do nothing""";

    private static final String PSEUDONYM =
            "select pseudonym from forgotten_person where tenant_id = ? and hash = any(?) order by forgotten_at, pseudonym";

    private static final String ALL = "select hash, pseudonym from forgotten_person where tenant_id = ?";

    private static final String SHARE = "select pg_advisory_xact_lock_shared(hashtextextended('erasure ' || ?, 0))";

    private static final String EXCLUDE = "select pg_advisory_xact_lock(hashtextextended('erasure ' || ?, 0))";

    private final Database database;

    ForgottenRepository(Database database) {
        this.database = database;
    }

    /** @return the pseudonym of the person; an older one when one of its keys has it already */
    String add(String tenantId, List<String> hashes, Instant at) {
        String pseudonym = pseudonyms(tenantId, hashes).stream().findFirst().orElseGet(ForgottenPerson::newPseudonym);
        database.update(
                ADD,
                parameters -> parameters.put(tenantId).put(pseudonym).put(at).column("text", hashes, hash -> hash));
        return pseudonyms(tenantId, hashes).get(0);
    }

    private List<String> pseudonyms(String tenantId, List<String> hashes) {
        return database.query(
                PSEUDONYM,
                parameters -> parameters.put(tenantId).column("text", hashes, hash -> hash),
                row -> row.getString(1));
    }

    /** The pseudonym of each hash. Until the transaction ends, {@link #awaitReaders} waits for it. */
    Map<String, String> all(String tenantId) {
        database.query(SHARE, parameters -> parameters.put(tenantId), row -> true);
        Map<String, String> all = new HashMap<>();
        database.query(
                        ALL,
                        parameters -> parameters.put(tenantId),
                        row -> Map.entry(row.getString("hash"), row.getString("pseudonym")))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Waits for all transactions that took events without knowing whom to forget by now. */
    void awaitReaders(String tenantId) {
        database.query(EXCLUDE, parameters -> parameters.put(tenantId), row -> true);
    }
}
