package io.boussole.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of an operation, and what it may hold, as the operation's method declares it: its type, {@code @Min} and
 * {@code @Max}, {@code @NotNull} where it must be there. The fields of a {@code @BeanParam} declare theirs alike.
 */
record QueryParameter(String name, Class<?> type, boolean required, long min, long max) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private static final Map<Class<?>, Form> FORMS = Map.of(
            UUID.class,
            new Form(UUID::fromString, "an identifier (a UUID)", "un identifiant (UUID)"),
            LocalDate.class,
            new Form(QueryParameter::day, "a day like 2027-01-31", "un jour comme 2027-01-31"),
            Instant.class,
            new Form(QueryParameter::time, "a time like 2027-01-31T09:00:00Z", "un instant comme 2027-01-31T09:00:00Z"),
            boolean.class,
            new Form(QueryParameter::truth, "true or false", "true ou false"),
            Boolean.class,
            new Form(QueryParameter::truth, "true or false", "true ou false"));

    static List<QueryParameter> of(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? fields(parameter.getType())
                                .flatMap(member -> of(member, each(member.getType(), member.getGenericType())).stream())
                        : of(parameter, each(parameter.getType(), parameter.getParameterizedType())).stream())
                .toList();
    }

    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    /** Of a parameter that may be repeated, the type of each value. */
    private static Class<?> each(Class<?> type, Type declared) {
        return type == List.class
                        && declared instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> value
                ? value
                : type;
    }

    private static Optional<QueryParameter> of(AnnotatedElement declaration, Class<?> type) {
        @Nullable QueryParam named = declaration.getAnnotation(QueryParam.class);
        if (named == null) {
            return Optional.empty();
        }
        @Nullable Min min = declaration.getAnnotation(Min.class);
        @Nullable Max max = declaration.getAnnotation(Max.class);
        boolean isInt = type == int.class || type == Integer.class;
        return Optional.of(new QueryParameter(
                named.value(),
                type,
                declaration.isAnnotationPresent(NotNull.class),
                min == null ? (isInt ? Integer.MIN_VALUE : Long.MIN_VALUE) : min.value(),
                max == null ? (isInt ? Integer.MAX_VALUE : Long.MAX_VALUE) : max.value()));
    }

    /** What is wrong with the first of {@code values} that is wrong; null stands for a parameter that was not sent. */
    Optional<Violation> faultOfAny(@Nullable List<String> values) {
        return values == null || values.isEmpty()
                ? fault(null)
                : values.stream().flatMap(value -> fault(value).stream()).findFirst();
    }

    /** What is wrong with {@code value}; null stands for a parameter that was not sent. */
    Optional<Violation> fault(@Nullable String value) {
        if (value == null) {
            return required ? Optional.of(fault("MISSING", "needed", "nécessaire")) : Optional.empty();
        }
        if (type.isEnum()) {
            return faultOfChoice(value);
        }
        if (List.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
            return faultOfNumber(value);
        }
        @Nullable Form form = FORMS.get(type);
        return form == null || form.fits(value)
                ? Optional.empty()
                : Optional.of(fault("WRONG_TYPE", form.en(), form.fr()));
    }

    private Optional<Violation> faultOfChoice(String value) {
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
        if (known.contains(value)) {
            return Optional.empty();
        }
        String all = known.stream().collect(Collectors.joining(", "));
        return Optional.of(fault("UNKNOWN_VALUE", "one of: " + all, "l'une des valeurs : " + all));
    }

    private Optional<Violation> faultOfNumber(String value) {
        try {
            long number = Long.parseLong(value);
            return number < min || number > max ? Optional.of(notInRange("OUT_OF_RANGE")) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.of(notInRange("WRONG_TYPE"));
        }
    }

    private Violation notInRange(String code) {
        return fault(code, "a whole number from " + min + " to " + max, "un nombre entier de " + min + " à " + max);
    }

    private Violation fault(String code, String en, String fr) {
        return new Violation("?" + name, code, new Text(name + " is " + en, name + " est " + fr));
    }

    private static void day(String value) {
        requireKept(LocalDate.parse(value).getYear());
    }

    private static void time(String value) {
        requireKept(Instant.parse(value).atOffset(ZoneOffset.UTC).getYear());
    }

    /** Beyond these years nothing happens, and not every column and calculation can hold them. */
    private static void requireKept(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of a plan: " + year);
        }
    }

    private static void truth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
    }

    /** How a value is written. */
    private record Form(Consumer<String> reading, String en, String fr) {
        boolean fits(String value) {
            try {
                reading.accept(value);
                return true;
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                return false;
            }
        }
    }
}
