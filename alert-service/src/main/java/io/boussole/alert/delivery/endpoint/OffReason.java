package io.boussole.alert.delivery.endpoint;

/** Why an endpoint gets nothing. */
public enum OffReason {
    /** Somebody switched it off. */
    SWITCHED_OFF,
    /** It answered that it is gone for good (410). */
    GONE,
    /** Every attempt failed for as long as the configuration allows. */
    FAILING
}
