package io.boussole.plan.summary;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Segment;
import io.boussole.plan.document.Sequence.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody in the field needs for one segment.
 *
 * @param channels that serve the segment, with their sequences
 * @param scripts those that the sequences of these channels name, and those that no sequence names
 */
public record FieldGuide(
        Segment segment,
        List<Channel> channels,
        List<LibraryItem> scripts,
        List<LibraryItem> checklists,
        List<LibraryItem> qualificationCriteria,
        List<LibraryItem> objections) {

    public static Optional<FieldGuide> of(PlanDocument plan, String segmentId) {
        return plan.segments().stream()
                .filter(segment -> segmentId.equals(segment.id()))
                .findFirst()
                .map(segment -> of(plan, segment));
    }

    private static FieldGuide of(PlanDocument plan, Segment segment) {
        List<Channel> serving = plan.channels().stream()
                .filter(channel -> channel.isWorked() && channel.segmentIds().contains(segment.id()))
                .toList();
        Set<String> elsewhere = plan.channels().stream()
                .filter(channel -> !serving.contains(channel))
                .flatMap(FieldGuide::scripts)
                .collect(Collectors.toSet());
        serving.stream().flatMap(FieldGuide::scripts).forEach(elsewhere::remove);
        return new FieldGuide(
                segment,
                serving,
                items(plan, LibraryKind.SCRIPT)
                        .filter(script -> script.id() == null || !elsewhere.contains(script.id()))
                        .toList(),
                items(plan, LibraryKind.CHECKLIST).toList(),
                items(plan, LibraryKind.QUALIFICATION_CRITERIA).toList(),
                items(plan, LibraryKind.OBJECTION_TEMPLATE).toList());
    }

    private static Stream<LibraryItem> items(PlanDocument plan, LibraryKind kind) {
        return plan.library().stream().filter(item -> item.kind() == kind);
    }

    private static Stream<String> scripts(Channel channel) {
        return channel.sequence() == null
                ? Stream.empty()
                : channel.sequence().steps().stream().map(Step::scriptId).filter(Objects::nonNull);
    }
}
