package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.ProblemException;
import io.boussole.plan.request.RequestFaults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in the two arms of an experiment.
 *
 * @param measuredOn today when null
 */
public record Measurement(@Nullable LocalDate measuredOn, Count control, Count treatment) {

    /** How many were in an arm, and how many of them did what was hoped for. */
    public record Count(int size, int successes) {}

    /** @throws ProblemException 422 when it was measured on a day still to come */
    void writeTo(ObjectNode experiment, LocalDate today) {
        new RequestFaults().wantNotAfter(measuredOn, today, "/measuredOn").refuseIfAny();
        ObjectNode result = experiment.putObject("result");
        result.put("measuredOn", (measuredOn == null ? today : measuredOn).toString());
        write(result.putObject("control"), control);
        write(result.putObject("treatment"), treatment);
    }

    private static void write(ObjectNode arm, Count count) {
        arm.put("size", count.size()).put("successes", count.successes());
    }
}
