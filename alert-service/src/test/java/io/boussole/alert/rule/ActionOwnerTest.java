package io.boussole.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.alert.PlanFixture;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import java.math.BigDecimal;
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
    void isNeverNobody() {
        assertThatThrownBy(() -> owner(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("closing");
        assertThatThrownBy(() -> owner(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlanMember owner(@Nullable String ownerId, PlanMember... team) {
        PlanKpi kpi = new PlanKpi(
                "closing",
                "CLOSE_RATE",
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                BigDecimal.ONE,
                null,
                null,
                null,
                ownerId,
                null,
                null);
        return ActionOwner.of(PlanFixture.aPlan().team(team).published(), kpi);
    }
}
