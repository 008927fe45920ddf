package io.boussole.plan.summary;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.Ritual;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who does what, when the team meets, and when it stops. */
final class TeamSections {
    private TeamSections() {}

    static Section people(Reader reader) {
        return Section.of(
                "people",
                reader.say("Who does what", "Qui fait quoi"),
                List.of(reader.say("Who", "Qui"), reader.say("Does", "Fait")),
                reader.plan().team().stream()
                        .map(member -> List.of(
                                Cell.of(Reader.text(member.name() == null ? member.id() : member.name())),
                                new Cell(work(member, reader))))
                        .toList(),
                reader.say("Nobody is on the team yet.", "L'équipe est encore vide."));
    }

    private static List<String> work(Member member, Reader reader) {
        Labels labels = new Labels(reader.wording());
        List<String> does = new ArrayList<>();
        String drives = reader.plan().battles().stream()
                .filter(battle -> battle.isActive() && isDriver(battle, member))
                .map(battle -> PlainText.shortened(Reader.text(battle.name()), 40))
                .collect(Collectors.joining(", "));
        if (!drives.isEmpty()) {
            does.add(reader.say("drives ", "pilote ") + drives);
        }
        reader.plan().criticalTasks().stream()
                .filter(task -> task.type() != null && owns(member, task.ownerId()))
                .forEach(task -> does.add(labels.task(Objects.requireNonNull(task.type()))));
        long objectives = reader.plan().objectives().stream()
                .filter(objective -> owns(member, objective.ownerId()))
                .count();
        count(does, objectives, reader.say("objective", "objectif"));
        long actions = reader.plan().battles().stream()
                .filter(Battle::isActive)
                .flatMap(battle -> battle.actions().stream())
                .filter(action -> action.doneOn() == null && owns(member, action.ownerId()))
                .count();
        count(does, actions, reader.say("open action", "action"));
        String role = labels.function(member.function());
        return List.of(role + (does.isEmpty() ? "" : "\u00a0: ") + String.join(" ; ", does));
    }

    private static void count(List<String> does, long count, String what) {
        if (count > 0) {
            does.add(count + "\u00a0" + what + (count > 1 ? "s" : ""));
        }
    }

    private static boolean isDriver(Battle battle, Member member) {
        return battle.assignments() != null && owns(member, battle.assignments().driver());
    }

    private static boolean owns(Member member, @Nullable String ownerId) {
        return ownerId != null && ownerId.equals(member.id());
    }

    static Section rituals(Reader reader) {
        return Section.of(
                "rituals",
                reader.say("Rituals", "Rituels"),
                List.of(
                        reader.say("Ritual", "Rituel"),
                        reader.say("When", "Quand"),
                        reader.say("To decide", "Pour décider")),
                reader.plan().rituals().stream()
                        .map(ritual -> ritual(ritual, reader))
                        .toList(),
                reader.say("No ritual is set yet.", "Aucun rituel n'est encore fixé."));
    }

    private static List<Cell> ritual(Ritual ritual, Reader reader) {
        String at = ritual.at() == null ? "" : ", " + reader.wording().time(ritual.at());
        String length = ritual.durationMin() == null ? "" : " (" + ritual.durationMin() + "\u00a0min)";
        String decides = String.join(" ; ", ritual.expectedDecisions());
        return Section.row(
                new Labels(reader.wording()).ritual(ritual.type()),
                RecurrenceWording.of(ritual.rule(), reader.wording()) + at + length,
                Reader.text(decides.isBlank() ? ritual.purpose() : decides));
    }

    static Section stopRules(Reader reader) {
        List<List<Cell>> rows = new ArrayList<>();
        reader.plan().channels().stream()
                .filter(channel -> channel.stopRule() != null && channel.isWorked())
                .forEach(channel -> rows.add(StopWording.channel(channel, reader)));
        reader.plan().battles().stream()
                .filter(battle -> battle.stopRule() != null && battle.isActive())
                .forEach(battle -> rows.add(StopWording.battle(battle, reader)));
        return Section.of(
                "stop-rules",
                reader.say("When we stop", "Quand on arrête"),
                List.of(
                        reader.say("What", "Quoi"),
                        reader.say("Stops if", "S'arrête si"),
                        reader.say("Decided", "Tranché")),
                rows,
                reader.say("Nothing says when to stop yet.", "Rien ne dit encore quand s'arrêter."));
    }
}
