package io.boussole.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets no text into a request that could not be stored. */
@Singleton
final class StorableTexts implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("storable-texts").addDeserializer(String.class, new Reading()));
    }

    private static final class Reading extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            @Nullable String text = super.deserialize(parser, context);
            return text == null || StorableText.isStorable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "not storable");
        }
    }
}
