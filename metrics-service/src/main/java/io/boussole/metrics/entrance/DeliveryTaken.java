package io.boussole.metrics.entrance;

/** What a sender is told of a delivery that we have. */
record DeliveryTaken(int received, int unreadable) {}
