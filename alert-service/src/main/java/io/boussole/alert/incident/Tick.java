package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a checklist that is done.
 *
 * @param number of the item, from 1
 */
public record Tick(int number, @Nullable String by, Instant at) {

    /** Ticks in a column. */
    @Converter
    static final class Stored implements AttributeConverter<List<Tick>, String> {
        @Override
        public String convertToDatabaseColumn(List<Tick> ticks) {
            return StoredJson.write(ticks);
        }

        @Override
        public List<Tick> convertToEntityAttribute(String json) {
            return List.of(StoredJson.read(json, Tick[].class));
        }
    }
}
