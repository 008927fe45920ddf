package io.boussole.plan.reading;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.schedule.WorkingDays;
import io.boussole.plan.summary.PlanHead;
import io.boussole.plan.summary.Reader;
import io.boussole.plan.summary.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A plan as it stood when it was read.
 *
 * @param stamp changes whenever what the plan says changes
 * @param version 0 for a plan that was never published
 * @param at when it was published; of a draft, when it was changed last
 */
public record PlanEdition(UUID planId, String stamp, long version, PlanState state, Instant at, PlanDocument plan) {
    /** The day of the edition where the plan is. */
    public LocalDate date() {
        return LocalDate.ofInstant(at, WorkingDays.of(plan).zone());
    }

    public PlanHead head(Locale language) {
        Reader reader = Reader.of(plan, language);
        return new PlanHead(reader, words(reader.wording()));
    }

    private String words(Wording wording) {
        String date = wording.date(date());
        return version == 0
                ? wording.say("draft of ", "brouillon du ") + date
                : wording.say("version " + version + " of ", "version " + version + " du ") + date;
    }
}
