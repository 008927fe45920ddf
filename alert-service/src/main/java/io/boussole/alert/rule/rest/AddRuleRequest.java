package io.boussole.alert.rule.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddRule", description = "A rule for a KPI to which the plan gives no number")
record AddRuleRequest(
        @NotNull UUID planId,
        @NotBlank @Size(max = 200) String kpiId,

        @Schema(description = "With a reference; everything else is the usual where it is left out") @NotNull @Valid
        OverrideRuleRequest rule) {}
