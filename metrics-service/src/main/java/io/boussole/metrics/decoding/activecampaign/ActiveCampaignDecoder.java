package io.boussole.metrics.decoding.activecampaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.fact.FactChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** ActiveCampaign webhooks: {@code type} says what happened. */
public final class ActiveCampaignDecoder extends JsonDecoder {
    private static final Map<String, Function<Fields, List<FactChange>>> READERS = Map.ofEntries(
            Map.entry("deal_add", Deals::added),
            Map.entry("deal_update", Deals::updated),
            Map.entry("deal_delete", Deals::deleted),
            Map.entry("deal_task_add", Tasks::added),
            Map.entry("deal_task_complete", Tasks::completed),
            Map.entry("contact_task_add", Tasks::added),
            Map.entry("contact_task_complete", Tasks::completed),
            Map.entry("contact_add", Contacts::added),
            Map.entry("contact_update", Contacts::updated),
            Map.entry("update", Contacts::updated),
            Map.entry("subscribe", Contacts::subscribed),
            Map.entry("unsubscribe", Contacts::unsubscribed),
            Map.entry("contact_delete", Contacts::deleted),
            Map.entry("open", Messages::opened),
            Map.entry("click", Messages::clicked),
            Map.entry("reply", Messages::replied),
            Map.entry("bounce", Messages::bounced));
    private static final Set<String> OTHER_TYPES = Set.of(
            "sent",
            "forward",
            "share",
            "account_add",
            "account_update",
            "account_contact_add",
            "account_contact_update",
            "contact_tag_added",
            "contact_tag_removed",
            "deal_note_add",
            "deal_pipeline_add",
            "deal_stage_add",
            "deal_tasktype_add",
            "list_add",
            "sms_reply",
            "sms_sent",
            "sms_unsub",
            "subscriber_note");

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        Fields fields = new Fields(body, raw);
        String type = fields.value("type").orElseThrow(() -> RejectedEventException.missing("type"));
        @Nullable Function<Fields, List<FactChange>> reader = READERS.get(type);
        if (reader != null) {
            return new Decoded.Changes(reader.apply(fields));
        }
        if (OTHER_TYPES.contains(type)) {
            return new Decoded.Ignored("a " + type);
        }
        throw RejectedEventException.unknownType(type);
    }
}
