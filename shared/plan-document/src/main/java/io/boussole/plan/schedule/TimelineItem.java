package io.boussole.plan.schedule;

import io.boussole.http.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something in the plan that has a date.
 *
 * @param key tells it apart among those of its kind, and stays when it is renamed or moved
 * @param due the last day on which it is in time; the same as {@code start} for what takes a day
 * @param critical whether the plan says that it must not slip
 */
public record TimelineItem(
        Kind kind,
        String key,
        Text title,
        LocalDate start,
        LocalDate due,
        @Nullable String ownerId,
        State state,
        boolean critical) {

    /** What has the date. */
    public enum Kind {
        PERIOD_START("Plan starts", "Début du plan"),
        SPRINT("Sprint", "Sprint"),
        MILESTONE("Milestone", "Jalon"),
        ACTION("Action", "Action"),
        BATTLE_REVIEW("Battle review", "Revue de bataille"),
        EXPERIMENT("Experiment", "Expérience"),
        ROLLOUT("Roll-out", "Déploiement"),
        WEBINAR("Joint webinar", "Webinaire commun"),
        /** A joint webinar that the month still owes, and that nobody has planned. */
        WEBINAR_DUE("Joint webinar to plan", "Webinaire commun à prévoir"),
        WORKSHOP("Workshop", "Atelier"),
        CONTENT("Content", "Contenu"),
        OBJECTIVE("Objective", "Objectif"),
        PERIOD_END("Plan ends", "Fin du plan");

        private final Text label;

        Kind(String en, String fr) {
            this.label = new Text(en, fr);
        }

        public Text label() {
            return label;
        }
    }

    /** Where it is on a given day. */
    public enum State {
        PLANNED("Planned", "Prévu"),
        /** Done; or over, for what only takes place, such as a workshop. */
        DONE("Done", "Fait"),
        /** Its last day is over, and it is not done. */
        LATE("Late", "En retard");

        private final Text label;

        State(String en, String fr) {
            this.label = new Text(en, fr);
        }

        public Text label() {
            return label;
        }
    }
}
