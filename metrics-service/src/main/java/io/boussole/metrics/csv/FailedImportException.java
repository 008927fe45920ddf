package io.boussole.metrics.csv;

/** Leaves a file at what keeps it from being read on. */
final class FailedImportException extends RuntimeException {
    private final ImportFailure failure;
    private final String detail;

    FailedImportException(ImportFailure failure, String detail) {
        super(failure.name(), null, false, false);
        this.failure = failure;
        this.detail = detail;
    }

    ImportFailure failure() {
        return failure;
    }

    String detail() {
        return detail;
    }
}
