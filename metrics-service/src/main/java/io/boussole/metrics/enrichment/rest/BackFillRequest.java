package io.boussole.metrics.enrichment.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BackFillRequest")
record BackFillRequest(
        @Schema(description = "First day (UTC): records that were last changed before it are left out") @NotNull
        LocalDate from,

        @Schema(description = "Last day; records created after it are left out. Absent: none") @Nullable
        LocalDate to,

        @Schema(description = "DEAL, CONTACT, COMPANY: what of these the vendor's API is read for. Absent: all of it")
        @Size(max = 10)
        @Nullable
        List<@NotNull String> objects) {}
