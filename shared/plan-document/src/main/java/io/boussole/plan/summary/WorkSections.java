package io.boussole.plan.summary;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Battle.SuccessCriterion;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.PlanDocument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done: battles, channels, experiments, and what has a date. */
final class WorkSections {
    private WorkSections() {}

    static Section battles(Reader reader) {
        return Section.of(
                "battles",
                reader.say("Battles", "Batailles"),
                List.of(
                        reader.say("Battle", "Bataille"),
                        reader.say("Driver", "Pilote"),
                        reader.say("Won when", "Gagnée si"),
                        reader.say("Next actions", "Prochaines actions")),
                reader.plan().battles().stream()
                        .sorted(Comparator.comparing(battle -> !battle.isActive()))
                        .map(battle -> battle(battle, reader))
                        .toList(),
                reader.say("No battle is chosen yet.", "Aucune bataille n'est encore choisie."));
    }

    private static List<Cell> battle(Battle battle, Reader reader) {
        String status = new Labels(reader.wording()).status(battle.status());
        String name = Reader.text(battle.name());
        return List.of(
                Cell.of(status.isEmpty() ? name : name + " (" + status + ")"),
                Cell.of(reader.firstName(
                        battle.assignments() == null
                                ? null
                                : battle.assignments().driver())),
                Cell.of(criterion(battle, reader)),
                hasEnded(battle) ? Cell.of(Reader.NOTHING) : new Cell(nextActions(battle, reader)));
    }

    private static boolean hasEnded(Battle battle) {
        return battle.status() == BattleStatus.WON
                || battle.status() == BattleStatus.LOST
                || battle.status() == BattleStatus.STOPPED;
    }

    private static String criterion(Battle battle, Reader reader) {
        SuccessCriterion criterion = battle.successCriterion();
        return criterion == null
                ? Reader.NOTHING
                : reader.kpi(battle.kpiId())
                        + "\u00a0"
                        + reader.bound(battle.kpiId(), criterion.atLeast(), criterion.atMost());
    }

    private static List<String> nextActions(Battle battle, Reader reader) {
        List<String> open = battle.actions().stream()
                .filter(action -> action.doneOn() == null)
                .sorted(Comparator.comparing(Action::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(action -> reader.date(action.dueOn())
                        + "\u00a0· "
                        + Reader.text(action.title())
                        + " ("
                        + reader.firstName(action.ownerId())
                        + ")")
                .toList();
        return open.isEmpty() ? List.of(reader.say("none open", "aucune ouverte")) : open;
    }

    static Section channels(Reader reader) {
        return Section.of(
                "channels",
                reader.say("Channels", "Canaux"),
                List.of(reader.say("Channel", "Canal"), reader.say("Share", "Part"), reader.say("Held to", "Tenu à")),
                reader.plan().channels().stream()
                        .sorted(Comparator.comparing((Channel channel) -> !channel.isWorked())
                                .thenComparing(Channel::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(channel -> channel(channel, reader))
                        .toList(),
                reader.say("No channel is chosen yet.", "Aucun canal n'est encore choisi."));
    }

    private static List<Cell> channel(Channel channel, Reader reader) {
        String rank = new Labels(reader.wording()).rank(channel.rank());
        String target = channel.target() == null ? null : channel.target().kpiId();
        return Section.row(
                Reader.text(PlanNames.nameOf(channel)) + " (" + (channel.isWorked() ? rank : ended(channel, reader))
                        + ")",
                reader.share(channel.expectedShare()),
                target == null ? Reader.NOTHING : reader.kpiOfChannel(target) + "\u00a0: " + target(target, reader));
    }

    private static String ended(Channel channel, Reader reader) {
        return reader.say("ended ", "arrêté le ") + reader.date(channel.endedOn());
    }

    private static String target(String kpiId, Reader reader) {
        return reader.names()
                .kpi(kpiId)
                .map(kpi -> reader.value(kpi, kpi.target()))
                .orElse(Reader.NOTHING);
    }

    static Section experiments(Reader reader) {
        return Section.of(
                "experiments",
                reader.say("Experiments", "Expériences"),
                List.of(
                        reader.say("Hypothesis", "Hypothèse"),
                        reader.say("When", "Quand"),
                        reader.say("Fails if", "Échoue si"),
                        reader.say("Owner", "Responsable")),
                reader.plan().experiments().stream()
                        .map(experiment -> Section.row(
                                Reader.text(experiment.hypothesis()),
                                reader.date(experiment.start()) + " – " + reader.date(experiment.end()),
                                experiment.failureCriterion() == null
                                        ? Reader.NOTHING
                                        : reader.limit(
                                                experiment.kpiId(),
                                                experiment.failureCriterion().below(),
                                                experiment.failureCriterion().above()),
                                reader.firstName(experiment.ownerId())))
                        .toList(),
                reader.say("No experiment is planned.", "Aucune expérience n'est prévue."));
    }

    static Section dates(Reader reader) {
        return Section.of(
                "dates",
                reader.say("Dates", "Dates"),
                List.of(reader.say("When", "Quand"), reader.say("What", "Quoi"), reader.say("Who", "Qui")),
                Dated.in(reader.plan())
                        .map(dated -> Section.row(
                                reader.date(dated.on()), Reader.text(dated.what()), reader.firstName(dated.ownerId())))
                        .toList(),
                reader.say("No milestone, sprint or workshop yet.", "Ni jalon, ni sprint, ni atelier pour l'instant."));
    }

    /** What stands on a day: milestones, ends of sprints, workshops. */
    private record Dated(
            @Nullable LocalDate on,
            @Nullable String what,
            @Nullable String ownerId) {
        static Stream<Dated> in(PlanDocument plan) {
            Stream<Dated> workshops = plan.training() == null
                    ? Stream.of()
                    : plan.training().workshops().stream()
                            .map(workshop -> new Dated(workshop.on(), workshop.title(), workshop.ownerId()));
            return Stream.of(
                            plan.milestones().stream()
                                    .map(item -> new Dated(item.dueOn(), item.title(), item.ownerId())),
                            plan.sprints().stream().map(item -> new Dated(item.end(), item.name(), item.ownerId())),
                            workshops)
                    .flatMap(dated -> dated)
                    .sorted(Comparator.comparing(Dated::on, Comparator.nullsLast(Comparator.naturalOrder())));
        }
    }
}
