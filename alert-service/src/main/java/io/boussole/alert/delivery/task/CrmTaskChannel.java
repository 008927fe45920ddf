package io.boussole.alert.delivery.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.alert.StoredJson;
import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.alert.delivery.Recipient;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Channel;
import io.boussole.alert.delivery.channel.Message;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.endpoint.EndpointAccess;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.alert.delivery.task.CrmTaskRepository.Known;
import io.boussole.alert.delivery.task.CrmTaskRepository.TaskKey;
import io.boussole.http.Text;
import io.boussole.outbound.OutboundException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one task a subject. That a task is being made is noted before the CRM is asked and its identifier after; when the process ends
 * in between, the next attempt looks for the task by its mark before it makes one. An older state never replaces a newer one.
 */
@ApplicationScoped
class CrmTaskChannel implements Channel {
    /** Clocks of two companies differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final int MARK_LENGTH = 12;

    private final Map<EndpointKind, CrmTasks> vendors = new EnumMap<>(EndpointKind.class);
    private final CrmTaskRepository known;
    private final DeliveryConfig config;
    private final Clock clock;

    CrmTaskChannel(@All List<CrmTasks> vendors, CrmTaskRepository known, DeliveryConfig config, Clock clock) {
        vendors.forEach(vendor -> this.vendors.put(vendor.kind(), vendor));
        this.known = known;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Set<EndpointKind> kinds() {
        return Set.of(EndpointKind.HUBSPOT_TASK, EndpointKind.SALESFORCE_TASK, EndpointKind.PIPEDRIVE_TASK);
    }

    @Override
    public Outcome send(EndpointAccess endpoint, Message message) {
        CrmTasks vendor = Objects.requireNonNull(vendors.get(endpoint.kind()), "every CRM has its vendor");
        try {
            return Outcome.delivered(null, keep(vendor, endpoint, message.first()));
        } catch (CrmException failure) {
            return failure.outcome();
        } catch (OutboundException nothing) {
            return Outcome.nothing(nothing);
        }
    }

    /** @return what was done, for the log */
    private String keep(CrmTasks vendor, EndpointAccess endpoint, StoredNotice notice) {
        TaskKey key = new TaskKey(endpoint.tenantId(), endpoint.id(), notice.subjectId());
        JsonNode record = StoredJson.read(notice.data(), JsonNode.class);
        long revision = record.path("revision").asLong();
        Optional<Known> before = known.find(key);
        @Nullable String taskId = before.map(Known::taskId).orElse(null);
        if (taskId != null && before.get().revision() > revision) {
            return "A newer state is there already";
        }
        CrmSession session = vendor.open(endpoint);
        CrmTask task = task(endpoint, notice, record);
        if (taskId == null && before.isPresent()) {
            taskId = vendor.find(session, task.mark(), before.get().begunAt().minus(CLOCKS_DIFFER))
                    .orElse(null);
        }
        if (taskId != null && vendor.change(session, taskId, task)) {
            known.note(key, taskId, revision);
            return "Task " + taskId + " changed";
        }
        known.begin(key, revision, clock.instant());
        String made = vendor.create(session, task);
        known.note(key, made, revision);
        return "Task " + made + " made";
    }

    private CrmTask task(EndpointAccess endpoint, StoredNotice notice, JsonNode record) {
        @Nullable Recipient owner = notice.recipient();
        @Nullable
        String tag = endpoint.language() != null
                ? endpoint.language()
                : Optional.ofNullable(owner).map(Recipient::language).orElse(config.language());
        Locale language = Text.languageOf(tag);
        // A word of letters and digits, so that every vendor's search takes it for one.
        String mark = "BSL" + notice.subjectId().toString().replace("-", "").substring(0, MARK_LENGTH);
        String title = record.path("title").asText(notice.title().in(language));
        return new CrmTask(
                mark,
                title.replaceAll("\\s+", " ").strip() + " " + mark,
                notice.title().in(language) + "\n\n" + notice.body().in(language),
                dueOn(notice, record),
                ownerEmail(notice, record),
                progress(record.path("status").asText("OPEN")));
    }

    /** The action's own day and owner: an escalation goes to somebody else, and the task stays where it is. */
    private static @Nullable LocalDate dueOn(StoredNotice notice, JsonNode record) {
        return record.hasNonNull("dueOn") ? LocalDate.parse(record.path("dueOn").asText()) : notice.dueOn();
    }

    private static @Nullable String ownerEmail(StoredNotice notice, JsonNode record) {
        if (record.hasNonNull("ownerId")) {
            return record.path("ownerEmail").asText(null);
        }
        @Nullable Recipient owner = notice.recipient();
        return owner == null ? null : owner.email();
    }

    /** What is neither open nor under way is over, by whatever name. */
    private static CrmTask.Progress progress(String status) {
        return switch (status) {
            case "OPEN" -> CrmTask.Progress.NOT_STARTED;
            case "IN_PROGRESS" -> CrmTask.Progress.IN_PROGRESS;
            default -> CrmTask.Progress.COMPLETED;
        };
    }
}
