package io.boussole.metrics.journey.duplicate;

import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Reading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what a deal can be recognised in another tool. */
final class DealTraits {
    private DealTraits() {}

    /**
     * Nothing of a deal that does not count.
     *
     * @param tool the name of the tool that tells of the deal, as external identifiers name it
     */
    static Map<UUID, SuspicionReason> of(Fact deal, String tool) {
        Map<UUID, SuspicionReason> traits = new HashMap<>();
        @Nullable Reading reading = deal.reading();
        if (reading != null && reading.summary().counted()) {
            traits.put(external(tool, deal.id().id()), SuspicionReason.SAME_EXTERNAL_ID);
            deal.state()
                    .parts(Property.EXTERNAL_ID)
                    .forEach((otherTool, id) -> traits.put(external(otherTool, id), SuspicionReason.SAME_EXTERNAL_ID));
            addName(deal.state(), reading.summary(), traits);
        }
        return traits;
    }

    private static void addName(FactState state, FactSummary summary, Map<UUID, SuspicionReason> traits) {
        @Nullable BigDecimal amount = summary.amount();
        if (amount != null && amount.signum() != 0) {
            state.value(Property.NAME)
                    .map(name -> hash(
                            "name",
                            name.strip().toLowerCase(Locale.ROOT),
                            amount.stripTrailingZeros().toPlainString(),
                            String.valueOf(summary.currency())))
                    .ifPresent(trait -> traits.put(trait, SuspicionReason.SAME_NAME_AMOUNT_AND_PERSON));
        }
    }

    private static UUID external(String tool, String id) {
        return hash("external", tool.toLowerCase(Locale.ROOT), id);
    }

    private static UUID hash(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
