package io.boussole.plan.initiatives.rest;

import io.boussole.http.Text;
import io.boussole.plan.initiatives.ExperimentPower;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExperimentWarning")
record ExperimentWarning(
        @Schema(required = true, examples = "UNDERPOWERED") String code,
        @Schema(required = true) String detail) {

    static List<ExperimentWarning> of(@Nullable ExperimentPower power, Locale language) {
        if (power == null || !power.underpowered()) {
            return List.of();
        }
        Text says = new Text(
                "It takes " + power.neededPerArm() + " in each arm; " + power.plannedPerArm() + " are planned",
                "Il en faut " + power.neededPerArm() + " par groupe ; " + power.plannedPerArm() + " sont prévus");
        return List.of(new ExperimentWarning("UNDERPOWERED", says.in(language)));
    }
}
