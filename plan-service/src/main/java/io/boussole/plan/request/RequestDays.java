package io.boussole.plan.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days of a request, held to the years in which something can happen: calculations and columns cannot hold every year. */
@Singleton
public final class RequestDays implements ObjectMapperCustomizer {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    /** Whether the day lies in the years 1970 to 2200. */
    public static boolean isKept(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** After the framework's own module: of two readers of days the last one counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("request-days").addDeserializer(LocalDate.class, new Reading()));
    }

    private static final class Reading extends LocalDateDeserializer {
        private static final long serialVersionUID = 1;

        private Reading() {
            super(DateTimeFormatter.ISO_LOCAL_DATE);
        }

        /** Itself: the framework's own would be made anew here, without the check. */
        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return this;
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            @Nullable LocalDate day = super.deserialize(parser, context);
            return day == null || isKept(day)
                    ? day
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, day.toString(), "too far away");
        }
    }
}
