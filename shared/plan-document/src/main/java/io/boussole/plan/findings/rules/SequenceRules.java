package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Channel.ChannelType;
import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Sequence;
import io.boussole.plan.document.Sequence.PersonalizationLevel;
import io.boussole.plan.document.Sequence.SequenceTemplate;
import io.boussole.plan.document.Sequence.Step;
import io.boussole.plan.document.Sequence.StepType;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sequences that can be played: cadence, scripts, an offer to begin with, and a threshold at which they stop. */
final class SequenceRules {
    private static final Pointer CHANNELS = Pointer.to("channels");
    private static final Pattern MERGE_FIELD = Pattern.compile("\\{\\{[^{}]{1,100}}}");
    private static final Set<StepType> SAYS_NOTHING = EnumSet.of(StepType.MEETING, StepType.TASK);
    private static final int TOUCHES = 5;
    private static final int DAYS = 15;

    /** What a rule about sequences looks at. */
    private interface Check {
        void examine(Channel channel, Sequence sequence, Pointer at);
    }

    static final Rule CHANNEL_WITHOUT_SEQUENCE = Rule.warning("CHANNEL_WITHOUT_SEQUENCE", 48)
            .says("Nothing says how prospects are touched", "Rien ne dit comment les prospects sont touchés")
            .fix("Give the channel a sequence", "Donnez une séquence au canal")
            .check((plan, found) -> Items.each(plan.channels(), CHANNELS, (channel, at) -> {
                if (channel.sequence() == null
                        && channel.isWorked()
                        && (channel.type() == ChannelType.OUTBOUND || channel.type() == ChannelType.LINKEDIN)) {
                    found.at(at.member("sequence"));
                }
            }));

    static final Rule SEQUENCE_INCOMPLETE = Rule.error("SEQUENCE_INCOMPLETE", 48)
            .says("The sequence cannot run: {0} is missing", "La séquence ne peut pas tourner : il manque {0}")
            .fix(
                    "Give the cadence (steps with day and type), the scripts, the entry offer and the stop rule",
                    "Donnez la cadence (étapes avec jour et type), les scripts, l'offre d'entrée et la règle d'arrêt")
            .check((plan, found) -> each(plan, (channel, sequence, at) -> {
                if (channel.stopRule() == null) {
                    found.at(Objects.requireNonNull(at.parent()).member("stopRule"), "stopRule");
                }
                found.ifAbsent(sequence.entryOffer(), at.member("entryOffer"), "entryOffer");
                if (sequence.steps().isEmpty()) {
                    found.at(at.member("steps"), "steps");
                }
                Items.each(sequence.steps(), at.member("steps"), (step, place) -> incomplete(step, place, found));
            }));

    static final Rule STEP_OUT_OF_SEQUENCE = Rule.error("STEP_OUT_OF_SEQUENCE", 48)
            .says("A step on day {0} does not fit the sequence", "Une étape au jour {0} n'entre pas dans la séquence")
            .fix(
                    "Count from day 1, in order, up to durationDays",
                    "Comptez à partir du jour 1, dans l'ordre, jusqu'à durationDays")
            .check((plan, found) -> each(plan, (channel, sequence, at) -> {
                int before = 1;
                for (int index = 0; index < sequence.steps().size(); index++) {
                    Integer day = sequence.steps().get(index).day();
                    if (day != null && (day < before || Items.isGreater(day, sequence.durationDays()))) {
                        found.at(at.member("steps").item(index).member("day"), day);
                    }
                    before = day == null ? before : Math.max(before, day);
                }
            }));

    static final Rule SEQUENCE_OFF_TEMPLATE = Rule.error("SEQUENCE_OFF_TEMPLATE", 49)
            .says("The sequence is not of the form {0}", "La séquence n'a pas la forme {0}")
            .fix(
                    "Five touches by e-mail and call, the last on day 15 at the latest; or leave the template out",
                    "Cinq touches par e-mail et appel, la dernière au jour 15 au plus tard ; ou retirez le modèle")
            .check((plan, found) -> each(plan, (channel, sequence, at) -> {
                if (sequence.template() == SequenceTemplate.COLD_EMAIL_CALL_15_DAYS && !isFiveTouches(sequence)) {
                    found.at(at.member("steps"), sequence.template());
                }
            }));

    static final Rule PERSONALIZATION_WITHOUT_MERGE_FIELD = Rule.warning("PERSONALIZATION_WITHOUT_MERGE_FIELD", 50)
            .says(
                    "Messages are to be written for their reader, and no field of theirs is named",
                    "Les messages doivent être personnalisés, et aucun champ de fusion n'est nommé")
            .fix(
                    "List mergeFields, or put {{firstName}} into a script",
                    "Listez mergeFields, ou mettez {{prenom}} dans un script")
            .check((plan, found) -> {
                Map<String, LibraryItem> library = PartsById.index(plan.library(), LibraryItem::id);
                each(plan, (channel, sequence, at) -> {
                    PersonalizationLevel level = sequence.personalizationLevel();
                    if (level != null && level != PersonalizationLevel.NONE && !isPersonal(sequence, library)) {
                        found.at(at.member("mergeFields"));
                    }
                });
            });

    static final Rule FOLLOW_UP_NOT_REQUIRED = Rule.warning("FOLLOW_UP_NOT_REQUIRED", 52)
            .says(
                    "Nothing makes a task of the CRM follow each interaction",
                    "Rien n'impose une tâche CRM après chaque interaction")
            .fix("Set followUpTaskRequired to true", "Mettez followUpTaskRequired à true")
            .check((plan, found) -> each(plan, (channel, sequence, at) -> {
                if (!Boolean.TRUE.equals(sequence.followUpTaskRequired())) {
                    found.at(at.member("followUpTaskRequired"));
                }
            }));

    static final Rule LINKEDIN_WITHOUT_BUYING_SIGNAL = Rule.error("LINKEDIN_WITHOUT_BUYING_SIGNAL", 55)
            .says(
                    "Nobody knows whom to write to on LinkedIn, and why now",
                    "Nul ne sait à qui écrire sur LinkedIn, ni pourquoi")
            .fix("Name at least one buying signal", "Nommez au moins un signal d'achat")
            .check((plan, found) -> each(plan, (channel, sequence, at) -> {
                if (isLinkedIn(channel, sequence) && sequence.buyingSignals().isEmpty()) {
                    found.at(at.member("buyingSignals"));
                }
            }));

    static final Rule LINKEDIN_WITHOUT_NO_PITCH = Rule.warning("LINKEDIN_WITHOUT_NO_PITCH", 55)
            .says("There is no content without a pitch to invite to", "Aucun contenu « no pitch » auquel inviter")
            .fix("Add a NO_PITCH item to the library", "Ajoutez un élément NO_PITCH à la bibliothèque")
            .check((plan, found) -> {
                boolean none = plan.library().stream().noneMatch(item -> item.kind() == LibraryKind.NO_PITCH);
                each(plan, (channel, sequence, at) -> {
                    if (none && isLinkedIn(channel, sequence)) {
                        found.at(at);
                    }
                });
            });

    static final List<Rule> ALL = List.of(
            CHANNEL_WITHOUT_SEQUENCE,
            SEQUENCE_INCOMPLETE,
            STEP_OUT_OF_SEQUENCE,
            SEQUENCE_OFF_TEMPLATE,
            PERSONALIZATION_WITHOUT_MERGE_FIELD,
            FOLLOW_UP_NOT_REQUIRED,
            LINKEDIN_WITHOUT_BUYING_SIGNAL,
            LINKEDIN_WITHOUT_NO_PITCH);

    private SequenceRules() {}

    private static void each(PlanDocument plan, Check check) {
        Items.each(plan.channels(), CHANNELS, (channel, at) -> {
            Sequence sequence = channel.sequence();
            if (sequence != null && channel.isWorked()) {
                check.examine(channel, sequence, at.member("sequence"));
            }
        });
    }

    private static void incomplete(Step step, Pointer at, Findings.Sink found) {
        found.ifAbsent(step.day(), at.member("day"), "day");
        found.ifAbsent(step.type(), at.member("type"), "type");
        if (step.type() != null && !SAYS_NOTHING.contains(step.type())) {
            found.ifAbsent(step.scriptId(), at.member("scriptId"), "scriptId");
        }
    }

    private static boolean isFiveTouches(Sequence sequence) {
        Set<StepType> types = sequence.steps().stream()
                .map(Step::type)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return sequence.steps().size() == TOUCHES
                && types.equals(EnumSet.of(StepType.EMAIL, StepType.CALL))
                && !Items.isGreater(sequence.durationDays(), DAYS)
                && sequence.steps().stream().noneMatch(step -> Items.isGreater(step.day(), DAYS));
    }

    private static boolean isPersonal(Sequence sequence, Map<String, LibraryItem> library) {
        return !sequence.mergeFields().isEmpty()
                || sequence.steps().stream()
                        .flatMap(step -> Stream.ofNullable(library.get(String.valueOf(step.scriptId()))))
                        .flatMap(script -> Stream.of(script.problem(), script.metric(), script.result(), script.body()))
                        .anyMatch(text ->
                                text != null && MERGE_FIELD.matcher(text).find());
    }

    private static boolean isLinkedIn(Channel channel, Sequence sequence) {
        return channel.type() == ChannelType.LINKEDIN
                || sequence.steps().stream().anyMatch(step -> step.type() == StepType.LINKEDIN);
    }
}
