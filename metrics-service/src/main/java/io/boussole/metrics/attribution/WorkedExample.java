package io.boussole.metrics.attribution;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A deal of 6 000 € credited by each model: reckoned by the code that credits all deals, so that it cannot say anything else.
 *
 * @param touches in order of time
 * @param credits by model
 */
public record WorkedExample(
        BigDecimal amount, String currency, List<Touch> touches, Map<AttributionModel, List<Credit>> credits) {

    public static WorkedExample by(NurtureWeights nurtureWeights) {
        BigDecimal amount = new BigDecimal("6000");
        String currency = "EUR";
        List<Touch> touches = List.of(Touch.of("webinar"), Touch.of("cold e-mail"), Touch.of("partner"));
        Map<AttributionModel, List<Credit>> credits = new EnumMap<>(AttributionModel.class);
        for (AttributionModel model : AttributionModel.values()) {
            credits.put(model, Attribution.credits(touches, amount, currency, model, nurtureWeights));
        }
        return new WorkedExample(amount, currency, touches, credits);
    }
}
