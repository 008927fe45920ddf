package io.boussole.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.contracts.plan.PlanEscalationStep;
import io.boussole.contracts.plan.PlanMember;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Row 68: nothing is ever without an owner. */
class SuccessionTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 2);
    private static final PlanMember REP = Teams.member("hugo", "SALES_REP", "lead", TODAY);
    private static final PlanMember LEAD = Teams.member("lead", "TEAM_LEAD", "claire", null);
    private static final PlanMember DIRECTOR = Teams.member("claire", "SALES_DIRECTOR", null, null);

    private final Teams plan = Teams.of(PlanFixture.aPlan().published()).team(REP, LEAD, DIRECTOR);

    @Test
    void givesTheWorkToTheDriverOfTheBattle() {
        assertThat(Succession.after(
                        plan.owner("claire").battle("closing", "lead").published(), "closing", TODAY))
                .contains(LEAD);
    }

    @Test
    void givesItToThePlansOwnerWhereTheKpiIsInNoBattleOrItsDriverHasLeft() {
        assertThat(Succession.after(plan.owner("claire").battle("other", "lead").published(), "closing", TODAY))
                .contains(DIRECTOR);
        assertThat(Succession.after(
                        plan.owner("claire").battle("closing", "hugo").published(), "closing", TODAY))
                .contains(DIRECTOR);
    }

    @Test
    void givesItWhereEscalationEndsWithoutEither() {
        Teams withSteps =
                plan.escalation(new PlanEscalationStep(60, "MANAGER"), new PlanEscalationStep(120, "TEAM_LEAD"));

        assertThat(Succession.after(withSteps.published(), "closing", TODAY)).contains(LEAD);
        assertThat(Succession.after(plan.published(), "closing", TODAY)).contains(DIRECTOR);
    }

    @Test
    void passesOverManagersWhoHaveLeft() {
        PlanMember gone = Teams.member("lead", "TEAM_LEAD", "claire", TODAY.minusDays(1));

        assertThat(Succession.reached(
                        plan.team(REP, gone, DIRECTOR).published(), EscalationLadder.MANAGER, "hugo", TODAY))
                .contains(DIRECTOR);
    }

    @Test
    void endsWhereManagersGoRoundInACircle() {
        PlanMember one = Teams.member("one", "A", "two", TODAY);
        PlanMember two = Teams.member("two", "B", "one", TODAY);

        assertThat(Succession.reached(
                        plan.team(one, two, DIRECTOR).published(), EscalationLadder.MANAGER, "one", TODAY))
                .contains(DIRECTOR);
    }

    /** The first day on which somebody is no longer there. */
    @Test
    void countsSomebodyAsGoneFromTheDayOn() {
        assertThat(Succession.present(plan.published(), "hugo", TODAY.minusDays(1)))
                .contains(REP);
        assertThat(Succession.present(plan.published(), "hugo", TODAY)).isEmpty();
    }

    @Test
    void hasTwoStepsWhereThePlanNamesNone() {
        assertThat(EscalationLadder.of(plan.published()).rungs())
                .containsExactly(
                        new EscalationLadder.Rung(Duration.ofHours(9), EscalationLadder.MANAGER),
                        new EscalationLadder.Rung(Duration.ofHours(27), EscalationLadder.PLAN_OWNER));
    }
}
