package io.boussole.alert.delivery.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Resent")
record ResentResponse(
        @Schema(description = "How many deliveries are sent again")
        int count) {}
