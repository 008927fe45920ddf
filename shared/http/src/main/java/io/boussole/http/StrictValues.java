package io.boussole.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes every value of a request for what it is: no number from a text or a text from a number, no constant by its place in a list, no
 * whole number by cutting off decimals, no time from a number, and no member twice. Whoever sends such a thing meant something else than what would be read.
 */
@Singleton
final class StrictValues implements ObjectMapperCustomizer {
    private static final List<CoercionInputShape> NO_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Override
    @SuppressWarnings("deprecation") // The mapper is made by the framework; only a builder has the newer method.
    public void customize(ObjectMapper json) {
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.registerModule(new SimpleModule("textual-times").setDeserializerModifier(new TextualTimes()));
        NO_TEXT.forEach(shape -> json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
    }
}
