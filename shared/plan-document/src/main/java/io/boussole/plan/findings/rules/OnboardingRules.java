package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first week of whoever starts in the period. */
final class OnboardingRules {
    private static final int FIRST_WEEK = 5;
    private static final Pointer ONBOARDING = Pointer.to("onboarding");

    static final Rule NO_ONBOARDING = Rule.warning("NO_ONBOARDING", 72)
            .says(
                    "Somebody starts in the period, and nothing says what the first week is made of",
                    "Quelqu'un commence pendant la période, et rien ne dit de quoi est faite sa première semaine")
            .fix(
                    "List what is done in the first five working days, and by whom",
                    "Listez ce qui se fait dans les cinq premiers jours ouvrés, et par qui")
            .check((plan, found) -> {
                if (plan.onboarding().isEmpty() && somebodyStarts(plan)) {
                    found.at(ONBOARDING);
                }
            });

    static final Rule ONBOARDING_ITEM_WITHOUT_OWNER = Rule.warning("ONBOARDING_ITEM_WITHOUT_OWNER", 72)
            .says(
                    "Nobody is in charge of this part of the first week",
                    "Personne n'est chargé de ce point de la première semaine")
            .fix("Name the owner", "Désignez le responsable")
            .check((plan, found) -> Items.each(
                    plan.onboarding(), ONBOARDING, (item, at) -> found.ifAbsent(item.ownerId(), at.member("ownerId"))));

    static final Rule ONBOARDING_ITEM_TOO_LATE = Rule.warning("ONBOARDING_ITEM_TOO_LATE", 72)
            .says(
                    "Due after {0} working days, this is not done in the first week",
                    "Attendu après {0} jours ouvrés, ce point ne se fait pas la première semaine")
            .fix("Let it be due within 1 to 5 working days", "Prévoyez-le sous 1 à 5 jours ouvrés")
            .check((plan, found) -> Items.each(plan.onboarding(), ONBOARDING, (item, at) -> {
                Integer days = item.dueInWorkingDays();
                if (days == null || days < 1 || days > FIRST_WEEK) {
                    found.at(at.member("dueInWorkingDays"), days == null ? "?" : days);
                }
            }));

    static final List<Rule> ALL = List.of(NO_ONBOARDING, ONBOARDING_ITEM_WITHOUT_OWNER, ONBOARDING_ITEM_TOO_LATE);

    private OnboardingRules() {}

    private static boolean somebodyStarts(PlanDocument plan) {
        return plan.openHires().stream().anyMatch(hire -> isWithin(hire.expectedOn(), plan.period()))
                || plan.team().stream().anyMatch(member -> isWithin(member.startedOn(), plan.period()));
    }

    private static boolean isWithin(@Nullable LocalDate day, @Nullable Period period) {
        return day != null
                && period != null
                && period.start() != null
                && !day.isBefore(period.start())
                && !Items.isGreater(day, period.end());
    }
}
