package io.boussole.metrics.attribution;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models that were chosen; none is ever changed. */
@ApplicationScoped
class ModelRepository {
    private static final String ALL = "select * from attribution_model where tenant_id = ? order by revision";

    /** Two at once take the same revision, and one of them fails to. */
    private static final String ADD = """
            insert into attribution_model (tenant_id, valid_from, model, nurture_weights, chosen_at, chosen_by, revision)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final Database database;

    ModelRepository(Database database) {
        this.database = database;
    }

    List<ModelChoice> all(String tenantId) {
        return database.query(ALL, parameters -> parameters.put(tenantId), ModelRepository::choice);
    }

    /** @return false when another one has the revision */
    boolean add(String tenantId, ModelChoice choice) {
        @Nullable NurtureWeights weights = choice.nurtureWeights();
        return database.update(
                        ADD,
                        parameters -> parameters
                                .put(tenantId)
                                .put(choice.validFrom())
                                .put(choice.model().name())
                                .put(weights == null ? null : weights.name())
                                .put(choice.chosenAt())
                                .put(choice.chosenBy())
                                .put(choice.revision()))
                == 1;
    }

    private static ModelChoice choice(ResultSet row) throws SQLException {
        @Nullable String weights = row.getString("nurture_weights");
        return new ModelChoice(
                Columns.date(row, "valid_from"),
                AttributionModel.valueOf(row.getString("model")),
                weights == null ? null : NurtureWeights.valueOf(weights),
                Columns.requiredInstant(row, "chosen_at"),
                row.getString("chosen_by"),
                row.getLong("revision"));
    }
}
