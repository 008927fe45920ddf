package io.boussole.metrics.replay.rest;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReplayRequest")
record ReplayRequest(
        @Schema(
                description =
                        "A day, or an instant of it (UTC): events that became known since are understood again and joined"
                                + " with the facts as they are. Left out, facts and sums are taken away and built anew from"
                                + " every event",
                examples = "2027-01-01")
        @Nullable
        String from,

        @Schema(description = "Why, for those who read it later", examples = "Mapping of the amount was wrong")
        @NotBlank
        @Size(max = 500)
        String reason) {
    /** @throws ProblemException 422 when it is neither a day nor an instant */
    @Nullable
    LocalDate fromDay() {
        try {
            if (from == null) {
                return null;
            }
            LocalDate day = from.length() == "2027-01-01".length()
                    ? LocalDate.parse(from)
                    : LocalDate.ofInstant(Instant.parse(from), ZoneOffset.UTC);
            return day.getYear() < 1970 || day.getYear() > 2200 ? refuse() : day;
        } catch (DateTimeException unreadable) {
            return refuse();
        }
    }

    private static LocalDate refuse() {
        Text text = new Text(
                "A day like 2027-01-31 or a time like 2027-01-31T09:00:00Z",
                "Un jour comme 2027-01-31 ou un instant comme 2027-01-31T09:00:00Z");
        throw ProblemException.of(
                CommonProblem.VALIDATION_FAILED, text, List.of(new Violation("/from", "WRONG_TYPE", text)));
    }
}
