package io.boussole.plan.arithmetic.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.arithmetic.WrittenPlan;
import io.boussole.plan.document.Battle.Leverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BattleRankingTest {

    @Test
    @DisplayName("Row 133: impact 30 k at cost 3 k comes before 50 k at 10 k")
    void betterReturnComesFirst() {
        assertThat(ranked("""
                battles:
                  - { id: big, expectedImpact: 50000, actions: [{ id: x, cost: { tool: 10000 } }] }
                  - { id: lean, expectedImpact: 30000, actions: [{ id: y, cost: { tool: 3000 } }] }
                """)).containsExactly("lean", "big");
    }

    @Test
    @DisplayName("Row 134: at the same return conversion comes before cycle time before the rest")
    void leverageBreaksTies() {
        assertThat(ranked("""
                battles:
                  - { id: a, leverage: OTHER, expectedImpact: 10, actions: [{ cost: { tool: 1 } }] }
                  - { id: b, leverage: CYCLE_TIME, expectedImpact: 20, actions: [{ cost: { tool: 2 } }] }
                  - { id: c, leverage: CONVERSION, expectedImpact: 10, actions: [{ cost: { tool: 1 } }] }
                """)).containsExactly("c", "b", "a");
    }

    @Test
    void lastTiesAreBrokenByImpactThenId() {
        assertThat(ranked("""
                battles:
                  - { id: b, expectedImpact: 10, actions: [{ cost: { tool: 1 } }] }
                  - { id: a, expectedImpact: 10, actions: [{ cost: { tool: 1 } }] }
                  - { id: c, expectedImpact: 20, actions: [{ cost: { tool: 2 } }] }
                """)).containsExactly("c", "a", "b");
    }

    @Test
    @DisplayName("Row 69: a battle with an action without cost comes last and says so")
    void battleWithoutItsCostComesLast() {
        String plan = """
                battles:
                  - { id: vague, expectedImpact: 90000, actions: [{ id: x, cost: { tool: 1 } }, { id: y }] }
                  - { id: hours, expectedImpact: 80000, actions: [{ id: x, cost: { labourHours: 3 } }] }
                  - { id: idle, expectedImpact: 70000 }
                  - { id: modest, expectedImpact: 10, actions: [{ id: z, cost: { tool: 100 } }] }
                """;

        assertThat(ranked(plan)).containsExactly("modest", "vague", "hours", "idle");
        assertThat(BattleRanking.of(WrittenPlan.of(plan)))
                .flatExtracting(BattleRanking.RankedBattle::missing)
                .extracting(missing -> missing.at().toString())
                .containsExactly("/battles/0/actions/1/cost", "/battles/1/actions/0/cost", "/battles/2/actions");
    }

    @Test
    void exampleIsRankedWithItsWorking() {
        assertThat(ranked("name: Plan")).isEmpty();
        assertThat(BattleRanking.of(WrittenPlan.example()))
                .extracting(battle -> battle.rank() + " " + battle.battle().id() + " "
                        + battle.cost().known())
                .containsExactly("1 qualification-inbound 2250", "2 partenariat-cible 4230", "3 nurturing 6010");
    }

    @Test
    void orderIsTotal() {
        Random random = new Random(133);
        for (int round = 0; round < 300; round++) {
            List<Stake> stakes = new ArrayList<>();
            for (int place = 0; place < 8; place++) {
                stakes.add(new Stake(
                        "s" + random.nextInt(3),
                        amount(random),
                        amount(random),
                        random.nextBoolean() ? null : List.of(Leverage.values()).get(random.nextInt(3)),
                        place));
            }
            List<Stake> expected = stakes.stream().sorted(Stake.PRIORITY).toList();

            Collections.shuffle(stakes, random);

            assertThat(stakes.stream().sorted(Stake.PRIORITY)).isEqualTo(expected);
            assertThat(expected).isSortedAccordingTo(strictly());
        }
    }

    /** Every earlier stake comes before every later one, not only before its neighbour. */
    private static Comparator<Stake> strictly() {
        return (first, second) -> {
            int order = Stake.PRIORITY.compare(first, second);
            assertThat(order).isNotZero().isEqualTo(-Stake.PRIORITY.compare(second, first));
            return order;
        };
    }

    private static @Nullable BigDecimal amount(Random random) {
        int amount = random.nextInt(6) - 1;
        return amount < 0 ? null : BigDecimal.valueOf(amount);
    }

    private static List<String> ranked(String yaml) {
        return BattleRanking.of(WrittenPlan.of(yaml)).stream()
                .map(battle -> String.valueOf(battle.battle().id()))
                .toList();
    }
}
