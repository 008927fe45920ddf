package io.boussole.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.contracts.plan.PlanMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionOwnerTest {
    private static final PlanMember REP = new PlanMember("rep", "Rep", null, "SALES_REP", "boss");
    private static final PlanMember BOSS = new PlanMember("boss", "Boss", null, "CEO", null);
    private static final PlanMember DIRECTOR = new PlanMember("director", "Director", null, "SALES_DIRECTOR", "boss");

    @Test
    void isTheKpisOwnerWhoIsInTheTeam() {
        assertThat(owner("rep", BOSS, DIRECTOR, REP)).isEqualTo(REP);
    }

    @Test
    void isTheSalesDirectorWhereTheOwnerIsUnknownOrAbsent() {
        assertThat(owner("gone", BOSS, REP, DIRECTOR)).isEqualTo(DIRECTOR);
        assertThat(owner(null, BOSS, REP, DIRECTOR)).isEqualTo(DIRECTOR);
    }

    @Test
    void isWhoeverHasNoManagerWhereThereIsNoSalesDirector() {
        assertThat(owner("gone", REP, BOSS)).isEqualTo(BOSS);
    }

    @Test
    void isAnybodyOfTheTeamRatherThanNobody() {
        assertThat(owner("gone", REP)).isEqualTo(REP);
    }

    @Test
    void isTheNamedOwnerWhereThereIsNoTeam() {
        assertThat(owner("gone").id()).isEqualTo("gone");
    }

    @Test
    void isNobodyWhereThereIsNeitherATeamNorAName() {
        assertThat(found(null)).isEmpty();
        assertThat(found(" ")).isEmpty();
    }

    private static PlanMember owner(@Nullable String ownerId, PlanMember... team) {
        return found(ownerId, team).orElseThrow();
    }

    private static Optional<PlanMember> found(@Nullable String ownerId, PlanMember... team) {
        return ActionOwner.of(PlanFixture.aPlan().team(team).published(), ownerId, PlanFixture.start());
    }
}
