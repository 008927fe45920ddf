package io.boussole.metrics.rejection;

import io.boussole.metrics.decoding.RejectionCode;
import java.time.Instant;

/** An event that has just been rejected. Its body is kept with the received events. */
public record NewRejection(String eventKey, RejectionCode code, String detail, Instant receivedAt) {}
