package io.boussole.plan.decisions;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.document.Part;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Ritual.RitualType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every decision must say, and that it names what the plan has. */
final class DecisionCheck {
    private static final int LONGEST_TEXT = 2000;
    private static final int LEAST_DECIDERS = 2;
    private static final Set<RitualType> COMMITTEES =
            Set.of(RitualType.MONTHLY_PERFORMANCE_COMMITTEE, RitualType.MONTHLY_REVIEW);

    private final NewDecision wanted;
    private final PlanDocument plan;
    private final List<Violation> violations = new ArrayList<>();

    private DecisionCheck(NewDecision wanted, PlanDocument plan) {
        this.wanted = wanted;
        this.plan = plan;
    }

    /** @throws ProblemException 422 with everything that is missing or unknown */
    static CheckedDecision check(NewDecision wanted, PlanDocument plan, LocalDate today) {
        DecisionCheck check = new DecisionCheck(wanted, plan);
        check.run(today);
        if (!check.violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text(
                            "A decision says why, what it is to bring about, and when that is measured",
                            "Une décision dit pourquoi, quel effet elle attend, et quand on le mesure"),
                    check.violations);
        }
        return check.checked();
    }

    private void run(LocalDate today) {
        required("/type", wanted.type());
        text("/reason", wanted.reason());
        text("/expectedEffect", wanted.expectedEffect());
        required("/measureBy", wanted.measureBy());
        if (wanted.measureBy() != null && wanted.measureBy().isBefore(today)) {
            add(
                    "/measureBy",
                    "IN_THE_PAST",
                    "An effect is measured after the decision",
                    "Un effet se mesure après la décision");
        }
        subject();
        deciders();
        if (wanted.type() == DecisionType.REVERSE) {
            required("/supersedes", wanted.supersedes());
        }
    }

    private void subject() {
        Subject subject = wanted.subject();
        required("/subject", subject);
        if (subject == null || subject.part() == SubjectPart.PLAN) {
            return;
        }
        required("/subject/id", subject.id());
        if (subject.id() != null && !subject.part().idsIn(plan).contains(subject.id())) {
            unknown("/subject/id", subject.id());
        }
    }

    private void deciders() {
        List<String> team = Part.MEMBER.idsIn(plan);
        for (int index = 0; index < wanted.decidedBy().size(); index++) {
            if (!team.contains(wanted.decidedBy().get(index))) {
                unknown("/decidedBy/" + index, wanted.decidedBy().get(index));
            }
        }
        if (wanted.ritualId() != null && !SubjectPart.RITUAL.idsIn(plan).contains(wanted.ritualId())) {
            unknown("/ritualId", wanted.ritualId());
        } else if (wanted.type() == DecisionType.STRATEGIC_CHANGE && !isOfACommittee()) {
            add(
                    "/ritualId",
                    "COMMITTEE_REQUIRED",
                    "A committee changes the strategy: name its ritual, or two who decided",
                    "Un comité change la stratégie : nommez son rituel, ou deux décideurs");
        }
    }

    private boolean isOfACommittee() {
        return wanted.decidedBy().stream().distinct().count() >= LEAST_DECIDERS
                || plan.rituals().stream()
                        .filter(ritual -> COMMITTEES.contains(ritual.type()))
                        .anyMatch(ritual -> Objects.equals(ritual.id(), wanted.ritualId()));
    }

    private void text(String pointer, @Nullable String text) {
        required(pointer, text == null || text.isBlank() ? null : text);
        if (text != null && text.length() > LONGEST_TEXT) {
            add(pointer, "TOO_LONG", LONGEST_TEXT + " characters at most", LONGEST_TEXT + " caractères au plus");
        }
    }

    private void required(String pointer, @Nullable Object value) {
        if (value == null) {
            add(pointer, "MISSING", "A decision needs this", "Une décision en a besoin");
        }
    }

    private void unknown(String pointer, String id) {
        add(pointer, "UNKNOWN_REFERENCE", "The plan has no '" + id + "' here", "Le plan n'a pas de « " + id + " » ici");
    }

    private void add(String pointer, String code, String en, String fr) {
        violations.add(new Violation(pointer, code, new Text(en, fr)));
    }

    private CheckedDecision checked() {
        Subject subject = Objects.requireNonNull(wanted.subject());
        return new CheckedDecision(
                Objects.requireNonNull(wanted.type()),
                subject.part() == SubjectPart.PLAN ? Subject.PLAN : subject,
                Objects.requireNonNull(wanted.reason()).strip(),
                Objects.requireNonNull(wanted.expectedEffect()).strip(),
                Objects.requireNonNull(wanted.measureBy()),
                wanted.decidedBy(),
                wanted.ritualId(),
                wanted.supersedes());
    }
}
