package io.boussole.metrics.money.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ImportedRates")
record ImportedRates(
        @Schema(description = "Rates of the file") int rates) {}
