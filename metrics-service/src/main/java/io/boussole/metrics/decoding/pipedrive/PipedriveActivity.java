package io.boussole.metrics.decoding.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Says;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An activity: a meeting where its type says so, else a task; a call is a task while it is planned, and a call besides once it is done.
 * Which types are meetings, calls or missed meetings an account may say; {@code meeting}, {@code lunch} and {@code call} are
 * Pipedrive's own.
 */
final class PipedriveActivity {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");

    private final JsonNode activity;
    private final SenderSettings settings;
    private final Stamp stamp;

    private PipedriveActivity(PipedriveEnvelope envelope, JsonNode activity, SenderSettings settings) {
        this.activity = activity;
        this.settings = settings;
        this.stamp = new Stamp(envelope.time(), envelope.rank());
    }

    /** What is said of the activity as each of the kinds that it is or was. */
    static List<FactChange> written(
            PipedriveEnvelope envelope, JsonNode activity, boolean gone, SenderSettings settings) {
        return new PipedriveActivity(envelope, activity, settings).changes(envelope, gone);
    }

    static List<FactChange> deleted(PipedriveEnvelope envelope, SenderSettings settings) {
        Set<FactKind> kinds = envelope.previous()
                .filter(before -> before.has("type"))
                .map(before -> new PipedriveActivity(envelope, before, settings).kinds())
                .orElse(EnumSet.of(FactKind.MEETING, FactKind.TASK, FactKind.CALL));
        Instant at = envelope.time();
        return kinds.stream()
                .map(kind -> deleted(kind, envelope.entityId(), at))
                .toList();
    }

    private static FactChange deleted(FactKind kind, String id, Instant at) {
        return new FactChange(new FactId(kind, id), at, lifecycle(Lifecycle.DELETED, at));
    }

    private List<FactChange> changes(PipedriveEnvelope envelope, boolean gone) {
        String id = envelope.entityId();
        Set<FactKind> is = kinds();
        List<FactChange> changes = new ArrayList<>();
        for (FactKind kind : is) {
            Lifecycle lifecycle = gone ? Lifecycle.DELETED : Lifecycle.PRESENT;
            changes.add(new FactChange(
                    new FactId(kind, id), stamp.at(), state(kind).join(lifecycle(lifecycle, stamp.at()))));
        }
        Set<FactKind> was = envelope.previous().map(this::kindsBefore).orElse(Set.of());
        was.stream().filter(kind -> !is.contains(kind)).forEach(kind -> changes.add(deleted(kind, id, stamp.at())));
        return changes;
    }

    private Set<FactKind> kinds() {
        return kinds(type(activity), isDone(activity));
    }

    /** Version 2 tells only what has changed, so the rest was as it is. */
    private Set<FactKind> kindsBefore(JsonNode before) {
        return kinds(type(before.has("type") ? before : activity), isDone(before.has("done") ? before : activity));
    }

    private Set<FactKind> kinds(String type, boolean done) {
        if (types("meetingTypes", "meeting,lunch").contains(type)
                || types("noShowTypes", "").contains(type)) {
            return EnumSet.of(FactKind.MEETING);
        }
        return types("callTypes", "call").contains(type) && done
                ? EnumSet.of(FactKind.TASK, FactKind.CALL)
                : EnumSet.of(FactKind.TASK);
    }

    private Set<String> types(String option, String usual) {
        return Arrays.stream(settings.option(option).orElse(usual).split(",", -1))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String type(JsonNode activity) {
        return Members.scalar(activity, "type").map(Texts::label).orElse("");
    }

    private static boolean isDone(JsonNode activity) {
        return Members.scalar(activity, "done")
                .filter(done -> done.equals("true") || done.equals("1"))
                .isPresent();
    }

    private FactState state(FactKind kind) {
        Says says = new Says();
        for (String owner : List.of("user_id", "assigned_to_user_id", "owner_id")) {
            says.label(Property.OWNER, PipedriveRecord.unwrapped(activity.path(owner)), stamp);
        }
        links(says);
        switch (kind) {
            case MEETING -> meeting(says);
            case CALL -> call(says);
            default -> task(says);
        }
        return says.state();
    }

    private void meeting(Says says) {
        boolean missed = types("noShowTypes", "").contains(type(activity));
        Optional<Instant> start = due();
        says.set(Property.STARTS_AT, start.map(Instant::toString).orElse(""), stamp);
        says.set(
                Property.ENDS_AT,
                start.map(at -> at.plusSeconds(seconds()).toString()).orElse(""),
                stamp);
        time(says, Property.BOOKED_AT, "add_time");
        says.set(Property.NO_SHOW, Boolean.toString(missed), stamp);
        says.set(Property.HELD, missed ? "false" : isDone(activity) ? "true" : "", stamp);
    }

    private void call(Says says) {
        says.set(Property.STARTS_AT, doneAt().map(Instant::toString).orElse(""), stamp);
        says.set(Property.DIRECTION, "outbound", stamp);
        if (seconds() > 0) {
            says.set(Property.DURATION_SECONDS, Long.toString(seconds()), stamp);
        }
    }

    private void task(Says says) {
        says.set(Property.TASK_TYPE, type(activity), stamp);
        time(says, Property.CREATED_AT, "add_time");
        says.set(Property.DUE_AT, due().map(Instant::toString).orElse(""), stamp);
        says.set(
                Property.COMPLETED_AT,
                isDone(activity) ? doneAt().orElse(stamp.at()).toString() : "",
                stamp);
    }

    /** Older activities do not say when they were done; then it is when they were due. */
    private Optional<Instant> doneAt() {
        return instant("marked_as_done_time").or(this::due).or(() -> Optional.of(stamp.at()));
    }

    /** A day and, apart, a time of day, both in UTC. */
    private Optional<Instant> due() {
        Optional<String> day = text("due_date");
        if (day.isEmpty()) {
            return Optional.empty();
        }
        String time = text("due_time").orElse("00:00");
        String whole = time.length() == "09:30".length() ? time + ":00" : time;
        return Optional.of(Times.written(day.get() + "T" + whole, "due_time"));
    }

    private long seconds() {
        Optional<String> text = text("duration");
        if (text.isEmpty()) {
            return 0;
        }
        Matcher duration = DURATION.matcher(text.get());
        if (!duration.matches()) {
            throw RejectedEventException.invalid("duration");
        }
        long seconds = duration.group(3) == null ? 0 : Long.parseLong(duration.group(3));
        return Long.parseLong(duration.group(1)) * 3600 + Long.parseLong(duration.group(2)) * 60 + seconds;
    }

    private Optional<String> text(String member) {
        return Members.scalar(activity, member).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<Instant> instant(String member) {
        return text(member)
                .map(text -> Times.property(text, ChronoUnit.SECONDS, member))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    private void time(Says says, Property property, String member) {
        says.set(property, activity.path(member), stamp, text -> Times.property(text, ChronoUnit.SECONDS, member));
    }

    private void links(Says says) {
        link(says, Property.CONTACT, activity, "person_id");
        activity.path("participants").forEach(participant -> link(says, Property.CONTACT, participant, "person_id"));
        link(says, Property.DEAL, activity, "deal_id");
        link(says, Property.COMPANY, activity, "org_id");
    }

    private void link(Says says, Property property, JsonNode node, String member) {
        Members.idElement(PipedriveRecord.unwrapped(node.path(member)), member)
                .ifPresent(id -> says.link(property, id, stamp));
    }

    private static FactState lifecycle(Lifecycle lifecycle, Instant at) {
        return FactState.of(Property.LIFECYCLE, lifecycle.at(at));
    }
}
