package io.boussole.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of the event records, made from the records: members without {@code @Nullable} and {@link AddedLater} are required. */
final class RecordSchemas {
    private final SchemaGenerator generator;

    RecordSchemas() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.ADDITIONAL_FIXED_TYPES, Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FLATTENED_ENUMS)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forFields()
                .withNullableCheck(RecordSchemas::isNullable)
                .withRequiredCheck(field -> !isNullable(field) && !isAddedLater(field));
        builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            if (type.isInstanceOf(ZoneId.class)) {
                return text(context.getGeneratorConfig().createObjectNode().put("type", "string"));
            }
            if (type.isInstanceOf(BigDecimal.class)) {
                return text(context.getGeneratorConfig().createObjectNode().put("type", "number"));
            }
            return null;
        });
        this.generator = new SchemaGenerator(builder.build());
    }

    JsonNode of(Topic topic) {
        return generator.generateSchema(topic.recordType());
    }

    private static CustomDefinition text(ObjectNode definition) {
        return new CustomDefinition(
                definition, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }

    private static boolean isAddedLater(FieldScope field) {
        return field.getRawMember().isAnnotationPresent(AddedLater.class);
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
