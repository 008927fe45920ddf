package io.boussole.plan.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.testing.ExamplePlan;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {

    @Test
    void figureIsToldWithTheThingItBelongsTo() {
        assertThat(changes(
                        "expectedImpact: 24000\n    leverage: CYCLE_TIME",
                        "expectedImpact: 30000\n    leverage: CYCLE_TIME"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.at()).hasToString("/battles/1/expectedImpact");
                    assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
                    assertThat(change.text().en()).isEqualTo("Battle 'nurturing': expected impact 24000 → 30000");
                    assertThat(change.text().fr()).isEqualTo("Bataille « nurturing » : impact attendu 24000 → 30000");
                });
    }

    @Test
    void numbersAreThoseOfTheReader() {
        assertThat(changes("targetMarginPct: 35", "targetMarginPct: 35.5")
                        .get(0)
                        .text()
                        .fr())
                .isEqualTo("Contexte : marge cible en pour cent 35 → 35,5");
    }

    @Test
    void itemInsertedChangesNoOther() {
        assertThat(told("  - { type: WRITE_MESSAGES, ownerId: tom }\n", ""))
                .containsExactly("REMOVED /criticalTasks/0 Critical task 'WRITE_MESSAGES' removed");
        assertThat(
                        told(
                                "    - { title: Scripts et objections",
                                "    - { title: Accueil, on: 2027-01-05, ownerId: claire }\n    - { title: Scripts et objections"))
                .containsExactly("ADDED /training/workshops/0 Training: workshop 'Accueil' added");
    }

    @Test
    void placesInsideOfItemsAreNamedFromTheOutside() {
        assertThat(told("labourHours: 16,", "labourHours: 20,"))
                .containsExactly("CHANGED /battles/0/actions/0/cost/labourHours Battle 'qualification-inbound',"
                        + " action 'formulaire', cost: hours of labour 16 → 20");
        assertThat(told("\"2027-03\": 0.40", "\"2027-03\": 0.41"))
                .containsExactly("CHANGED /context/seasonality/2027-03 Context, seasonality: 2027-03 0.40 → 0.41");
    }

    @Test
    void valuesThatComeOrGoAreToldAsSuch() {
        assertThat(told("why: Sans base", "# why: Sans base"))
                .hasSize(1)
                .allMatch(text -> text.endsWith("comptes. → —"));
        assertThat(told("executors: [tom, sarah]", "executors: [tom]"))
                .containsExactly("CHANGED /battles/0/assignments/executors Battle 'qualification-inbound', assignments:"
                        + " executors tom, sarah → tom");
    }

    @Test
    void anotherOrderIsOneChange() {
        assertThat(told("  - { id: hugo,   name", "  - { id: zoe, name: Zoé Roux }\n  - { id: hugo,   name"))
                .containsExactly("ADDED /team/1 Team member 'zoe' added");
        assertThat(told("sla-mql,        title", "sla-mqx,        title"))
                .containsExactly(
                        "REMOVED /playbooks/2 Playbook 'sla-mql' removed",
                        "ADDED /playbooks/2 Playbook 'sla-mqx' added");
        JsonNode before = tree("kpis: [{id: a}, {id: b}, {id: c}]");
        assertThat(PlanDifference.between(before, tree("kpis: [{id: c}, {id: a}, {id: b}]")))
                .extracting(change ->
                        change.kind() + " " + change.at() + " " + change.text().en())
                .containsExactly("MOVED /kpis KPIs in another order");
    }

    @Test
    void sameMeaningIsNoDifference() {
        assertThat(told("closing,    value: 0.25", "closing,    value: 0.250")).isEmpty();
        assertThat(PlanDifference.between(tree("name: A\nkpis: []"), tree("{name: A, why: null}")))
                .isEmpty();
    }

    @Test
    void idsThatRepeatAreToldApartByTheirTurn() {
        assertThat(PlanDifference.between(
                        tree("kpis: [{id: a, target: 1}, {id: a, target: 2}, {target: 3}]"),
                        tree("kpis: [{id: a, target: 1}, {id: a, target: 5}, {target: 6}]")))
                .extracting(change -> change.text().en())
                .containsExactly("KPI 'a 2': target 2 → 5", "KPI '1': target 3 → 6");
    }

    @Test
    void everyMemberHasAWordInBothLanguages() {
        Set<String> unknown = new TreeSet<>();
        collect(PlanDocument.class, unknown);

        assertThat(unknown).isEmpty();
    }

    @Test
    void planFiftyTimesTheExampleIsComparedAtOnce() {
        String many = IntStream.range(0, 20_000)
                .mapToObj(index -> "  - {id: k" + index + ", target: 1}\n")
                .collect(Collectors.joining());
        JsonNode before = tree("kpis:\n" + many);
        JsonNode after = tree("kpis:\n" + many.replace("target: 1", "target: 2"));

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(PlanDifference.between(before, after)).hasSize(20_000));
    }

    private static void collect(Class<?> part, Set<String> unknown) {
        for (RecordComponent component : part.getRecordComponents()) {
            Class<?> item = itemOf(component.getGenericType());
            if (!Words.know(component.getName())) {
                unknown.add(component.getName());
            }
            if (item != null && item.isRecord()) {
                if (component.getType() == List.class && !Words.know(component.getName() + "[]")) {
                    unknown.add(component.getName() + "[]");
                }
                collect(item, unknown);
            }
        }
    }

    private static Class<?> itemOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return itemOf(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    private static List<String> told(String passage, String replacement) {
        return changes(passage, replacement).stream()
                .map(change ->
                        change.kind() + " " + change.at() + " " + change.text().en())
                .toList();
    }

    private static List<Change> changes(String passage, String replacement) {
        return PlanDifference.between(tree(ExamplePlan.text()), tree(ExamplePlan.with(passage, replacement)));
    }

    private static JsonNode tree(String yaml) {
        DocumentLimits limits = new DocumentLimits(10_000_000, 32, 200_000, 100);
        return new DocumentReader(limits)
                .read(yaml.getBytes(UTF_8), DocumentFormat.YAML)
                .tree();
    }
}
