package io.boussole.metrics.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Metrics of the team's own, every version. */
@ApplicationScoped
class CustomMetricRepository {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String NAMES = "select distinct metric_id from custom_metric where tenant_id = ? order by 1";

    private static final String VERSIONS =
            "select definition from custom_metric where tenant_id = ? and metric_id = ? order by version";

    private static final String ADD = """
            insert into custom_metric (tenant_id, metric_id, version, valid_from, definition) values (?, ?, ?, ?, ?::jsonb)
            on conflict do nothing""";

    private final Database database;

    CustomMetricRepository(Database database) {
        this.database = database;
    }

    List<String> names(String tenantId) {
        return database.query(NAMES, parameters -> parameters.put(tenantId), row -> row.getString(1));
    }

    List<CustomMetric> versions(String tenantId, String metricId) {
        return database.query(
                VERSIONS, parameters -> parameters.put(tenantId).put(metricId), row -> read(row.getString(1)));
    }

    /** @return false when somebody else has put down this version first */
    boolean add(String tenantId, CustomMetric metric) {
        return database.update(
                        ADD,
                        parameters -> parameters
                                .put(tenantId)
                                .put(metric.id())
                                .put(metric.version())
                                .put(metric.validFrom())
                                .put(write(metric)))
                == 1;
    }

    private static String write(CustomMetric metric) {
        try {
            return JSON.writeValueAsString(metric);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a metric must be writable as JSON", unwritable);
        }
    }

    private static CustomMetric read(String text) {
        try {
            return JSON.readValue(text, CustomMetric.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept metric must be readable", unreadable);
        }
    }
}
