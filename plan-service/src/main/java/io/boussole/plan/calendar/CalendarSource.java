package io.boussole.plan.calendar;

import io.boussole.http.Text;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.schedule.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is made of.
 *
 * @param now decides what is late, in the plan's time zone
 */
record CalendarSource(UUID planId, PlanDocument plan, long revision, Instant changedAt, Instant now, Locale language) {

    String in(Text text) {
        return text.in(language);
    }

    String named(String label, String value) {
        return label + in(new Text(": ", " : ")) + value;
    }

    ZoneId zone() {
        return WorkingDays.of(plan).zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    /** The owner's name; the id where the team has nobody of it. */
    Optional<String> ownerName(@Nullable String memberId) {
        return Optional.ofNullable(memberId)
                .map(id -> plan.team().stream()
                        .filter(member -> id.equals(member.id()))
                        .map(Member::name)
                        .filter(name -> name != null)
                        .findFirst()
                        .orElse(id));
    }

    /** Stays the same for the same thing, whatever is changed about it. */
    String uid(String kind, String key) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + key + "@" + planId + ".boussole";
    }
}
