package io.boussole.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads days, moments and durations from texts alone: a number would be taken for seconds, whatever its sender meant. */
final class TextualTimes extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
        return deserializer.logicalType() == LogicalType.DateTime ? new FromText(deserializer) : deserializer;
    }

    private static final class FromText extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        FromText(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new FromText(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? super.deserialize(json, context)
                    : context.handleUnexpectedToken(handledType(), json);
        }
    }
}
