package io.boussole.metrics.source;

/** Why a delivery is not believed. Counted for each connection under these names. */
public enum Refusal {
    SIGNATURE_MISSING,
    SIGNATURE_WRONG,
    /** Signed too long ago: a captured request sent again. */
    SIGNATURE_STALE,
    /** Signed at a time that has not come: the sender's clock or ours is wrong, or somebody stores requests for later. */
    SIGNATURE_FROM_FUTURE,
    CREDENTIALS_MISSING,
    CREDENTIALS_WRONG,
    /** It names another account of the sender's than the connection was told. */
    ACCOUNT_WRONG
}
