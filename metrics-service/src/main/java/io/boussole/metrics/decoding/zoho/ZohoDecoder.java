package io.boussole.metrics.decoding.zoho;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Zoho CRM notifications. They name the records and the fields that changed, and say the values where the channel was opened with {@code
 * return_affected_field_values}; a field that is named without a value is not known to be anything.
 */
public final class ZohoDecoder extends JsonDecoder {
    private static final Map<String, Function<ZohoRecord, List<FactChange>>> READERS = Map.of(
            "Deals", ZohoRecords::deal,
            "Potentials", ZohoRecords::deal,
            "Leads", ZohoRecords::lead,
            "Contacts", ZohoRecords::contact,
            "Accounts", ZohoRecords::account,
            "Events", ZohoRecords::meeting,
            "Calls", ZohoRecords::call,
            "Tasks", ZohoRecords::task);

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        String module = Members.scalar(body, "module")
                .or(() -> Members.scalar(body.path("module"), "api_name"))
                .orElseThrow(() -> RejectedEventException.missing("module"));
        @Nullable Function<ZohoRecord, List<FactChange>> reader = READERS.get(module);
        if (reader == null) {
            return new Decoded.Ignored("about " + Texts.label(module));
        }
        List<ZohoRecord> records = ZohoRecord.all(body, raw);
        if (records.isEmpty()) {
            throw RejectedEventException.missing("ids");
        }
        List<FactChange> changes = new ArrayList<>();
        records.forEach(record -> changes.addAll(reader.apply(record)));
        return new Decoded.Changes(changes);
    }
}
