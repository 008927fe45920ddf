package io.boussole.metrics.csv;

/** How far an import is. */
public enum ImportState {
    /** Parts of the file are still to come. */
    UPLOADING,
    /** The file is there; its rows are being passed on. */
    RUNNING,
    /** Every row has its outcome. */
    DONE,
    /** The file cannot be read on; the rows before stay. */
    FAILED
}
