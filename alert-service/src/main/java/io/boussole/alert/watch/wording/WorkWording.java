package io.boussole.alert.watch.wording;

import io.boussole.alert.outcome.Sentences;
import io.boussole.http.Text;

/** Work that nobody does, or not in time. */
final class WorkWording {
    private static final String TASK = "task";

    private WorkWording() {}

    /** A critical task of the plan, or the title of an action or a milestone. */
    static Text subject(NamedValues told) {
        if (told.has(TASK)) {
            return PlanWords.task(told.word(TASK).en());
        }
        return told.has("title") ? told.word("title") : told.text("action", "milestone");
    }

    static Text ownerless(NamedValues told) {
        Sentences said = new Sentences()
                .add(
                        "A critical task has no owner: %s.",
                        "Une tâche critique est sans responsable : %s.", subject(told));
        if (told.says("because", "LEFT")) {
            said.add(
                    "%s left the team on %s.",
                    "%s n'est plus dans l'équipe depuis le %s.", told.text("ownerName", "ownerId"), told.day("leftOn"));
        } else if (told.says("because", "NOT_IN_TEAM")) {
            said.add("%s is not in the team.", "%s n'est pas dans l'équipe.", told.text("ownerName", "ownerId"));
        }
        return said.text();
    }

    static Text stale(NamedValues told) {
        return new Sentences()
                .add(
                        "Nobody has looked at the plan since %s; its review was due on %s.",
                        "Personne n'a revu le plan depuis le %s ; la revue était prévue le %s.",
                        told.day("lastReviewedOn", "lastReviewedAt"),
                        told.day("reviewDueOn", "reviewDueAt"))
                .text();
    }

    static Text overdue(NamedValues told) {
        return new Sentences()
                .add(
                        "%s was due on %s and is not done.",
                        "%s : prévu pour le %s, pas encore fait.", subject(told), told.day("dueOn"))
                .text();
    }
}
