package io.boussole.plan.initiatives.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CompleteAction")
record CompleteActionRequest(
        @Schema(description = "Today, when absent") @Nullable
        LocalDate doneOn) {}
