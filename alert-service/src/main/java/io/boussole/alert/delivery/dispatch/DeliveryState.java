package io.boussole.alert.delivery.dispatch;

/** Where a delivery is. */
public enum DeliveryState {
    /** To be tried, or to be tried again. */
    PENDING,
    /** Taken. */
    DELIVERED,
    /** Given up; it can be sent again. */
    FAILED,
    /** There is nobody to deliver it to. */
    UNDELIVERABLE
}
