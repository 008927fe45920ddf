package io.boussole.metrics.csv;

import org.jspecify.annotations.Nullable;

/** Leaves a row at the column that cannot be understood. */
final class RejectedRowException extends RuntimeException {
    private final RowFault fault;
    private final @Nullable String column;

    RejectedRowException(RowFault fault, @Nullable String column) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.column = column;
    }

    RowFault fault() {
        return fault;
    }

    @Nullable
    String column() {
        return column;
    }
}
