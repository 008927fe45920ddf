package io.boussole.metrics.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.SortedMap;

/** What each tenant has decided. */
@ApplicationScoped
final class RequiredFieldsRepository {
    private static final String FIND = "select fields, revision from required_fields where tenant_id = ?";
    private static final String SAVE = """
            insert into required_fields as stored (tenant_id, fields, revision) values (?, ?::jsonb, ?)
            on conflict (tenant_id) do update set fields = excluded.fields, revision = excluded.revision
            where stored.revision = excluded.revision - 1""";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<SortedMap<FactKind, Set<FactField>>> FIELDS = new TypeReference<>() {};

    private final Database database;

    RequiredFieldsRepository(Database database) {
        this.database = database;
    }

    RequiredFields find(String tenantId) {
        return database.queryOne(
                        FIND,
                        parameters -> parameters.put(tenantId),
                        row -> new RequiredFields(read(row.getString("fields")), row.getLong("revision")))
                .orElse(RequiredFields.USUAL);
    }

    /** @return false when somebody else has saved since */
    boolean save(String tenantId, RequiredFields fields) {
        return database.update(
                        SAVE,
                        parameters -> parameters
                                .put(tenantId)
                                .put(JSON.valueToTree(fields.fields()).toString())
                                .put(fields.revision()))
                == 1;
    }

    private static SortedMap<FactKind, Set<FactField>> read(String text) {
        try {
            return JSON.readValue(text, FIELDS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("required fields must be readable", unreadable);
        }
    }
}
