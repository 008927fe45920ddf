package io.boussole.metrics.entrance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.boussole.metrics.source.Acknowledgement;
import java.util.Optional;

/** What a sender is told of a delivery that we have. */
record DeliveryTaken(
        int received, int unreadable, @JsonIgnore Optional<Acknowledgement> acknowledgement) {}
