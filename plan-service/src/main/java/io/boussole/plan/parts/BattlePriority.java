package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.arithmetic.cost.BattleRanking;
import io.boussole.plan.arithmetic.cost.Stake;
import io.boussole.plan.document.Battle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Battles as they are stored, in the order of their ranking. */
final class BattlePriority {
    private record Ranked(JsonNode item, Stake stake) {}

    private BattlePriority() {}

    static List<JsonNode> inOrder(List<JsonNode> battles) {
        return IntStream.range(0, battles.size())
                .mapToObj(place -> ranked(battles.get(place), place))
                .sorted(Comparator.comparing(Ranked::stake, Stake.PRIORITY))
                .map(Ranked::item)
                .toList();
    }

    private static Ranked ranked(JsonNode item, int place) {
        Battle battle = (Battle) ItemList.BATTLES.form().meaning(item).orElseThrow();
        return new Ranked(item, BattleRanking.stake(battle, place));
    }
}
