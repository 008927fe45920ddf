package io.boussole.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.quality.QualityRepository.LagCount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsualLagTest {
    private static final UUID CRM = new UUID(0, 1);
    private static final UUID DIALLER = new UUID(0, 2);

    @Test
    void saysNothingOfFewerThanTwentyFacts() {
        assertThat(UsualLag.of(List.of(lag(CRM, 0, 19)))).isEmpty();
        assertThat(UsualLag.of(List.of(lag(CRM, 0, 20)))).hasValue(0);
    }

    @Test
    void leavesOneStragglerOfTwentyAside() {
        assertThat(UsualLag.of(List.of(lag(CRM, 90, 1), lag(CRM, 1, 19)))).hasValue(1);
        assertThat(UsualLag.of(List.of(lag(CRM, 90, 2), lag(CRM, 1, 19)))).hasValue(90);
    }

    @Test
    void isTheDayByWhichNinetyFiveOfAHundredHaveArrived() {
        List<LagCount> fridays = List.of(
                lag(CRM, 4, 20), lag(CRM, 3, 20), lag(CRM, 2, 20), lag(CRM, 1, 20), lag(CRM, 0, 20), lag(CRM, 11, 5));
        assertThat(UsualLag.of(fridays)).hasValue(4);
    }

    @Test
    void tellsConnectionsApart() {
        assertThat(UsualLag.byConnection(List.of(lag(CRM, 1, 30), lag(DIALLER, 0, 19))))
                .isEqualTo(Map.of(CRM, 1));
    }

    private static LagCount lag(UUID connection, int days, long facts) {
        return new LagCount(connection, FactKind.DEAL, days, facts);
    }
}
