package io.boussole.alert.rule.terms;

import io.boussole.alert.StoredJson;
import io.boussole.contracts.plan.PlanEscalationStep;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of a rule as they stand in text columns. */
final class StoredTerms {
    private StoredTerms() {}

    @Converter
    static final class Inhibitors implements AttributeConverter<List<Inhibitor>, String> {
        @Override
        public String convertToDatabaseColumn(List<Inhibitor> inhibitors) {
            return StoredJson.write(inhibitors);
        }

        @Override
        public List<Inhibitor> convertToEntityAttribute(String json) {
            return List.of(StoredJson.read(json, Inhibitor[].class));
        }
    }

    @Converter
    static final class Changes implements AttributeConverter<RuleChanges, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable RuleChanges changes) {
            return changes == null ? null : StoredJson.write(changes);
        }

        @Override
        public @Nullable RuleChanges convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : StoredJson.read(json, RuleChanges.class);
        }
    }

    @Converter
    static final class Steps implements AttributeConverter<List<PlanEscalationStep>, String> {
        @Override
        public String convertToDatabaseColumn(List<PlanEscalationStep> steps) {
            return StoredJson.write(steps);
        }

        @Override
        public List<PlanEscalationStep> convertToEntityAttribute(String json) {
            return List.of(StoredJson.read(json, PlanEscalationStep[].class));
        }
    }
}
