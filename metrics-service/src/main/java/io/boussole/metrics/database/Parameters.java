package io.boussole.metrics.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of one statement, put in the order in which it names them. */
public final class Parameters {
    private final PreparedStatement statement;
    private int index;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Text, number, flag, date, UUID or bytes; null for none. */
    public Parameters put(@Nullable Object value) throws SQLException {
        statement.setObject(++index, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    /**
     * An array with a value of each item; a column of {@code unnest}.
     *
     * @param type the elements' type in PostgreSQL
     */
    public <T> Parameters column(String type, List<T> items, Function<T, @Nullable Object> value) throws SQLException {
        @Nullable Object[] elements = new @Nullable Object[items.size()];
        for (int item = 0; item < elements.length; item++) {
            elements[item] = element(value.apply(items.get(item)));
        }
        statement.setArray(++index, statement.getConnection().createArrayOf(type, elements));
        return this;
    }

    /** The values themselves as an array; null for none. */
    public Parameters columnOrNull(String type, @Nullable List<?> values) throws SQLException {
        if (values != null) {
            return column(type, values, value -> value);
        }
        statement.setNull(++index, java.sql.Types.ARRAY);
        return this;
    }

    /** Like {@link #column}, of bytes, which the driver takes in an array of their own type only. */
    public <T> Parameters bytes(List<T> items, Function<T, byte @Nullable []> value) throws SQLException {
        byte[][] elements = new byte[items.size()][];
        for (int item = 0; item < elements.length; item++) {
            elements[item] = value.apply(items.get(item));
        }
        statement.setArray(++index, statement.getConnection().createArrayOf("bytea", elements));
        return this;
    }

    /** The driver writes these three in ways that PostgreSQL reads differently; as text they are exact. */
    private static @Nullable Object element(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Instant || value instanceof Enum ? value.toString() : value;
    }
}
