package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.judgement.PublishedPlanRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** When people may be told: in the working hours of the plan that it is about. */
@ApplicationScoped
class SendingHours {
    private final PublishedPlanRepository plans;

    SendingHours(PublishedPlanRepository plans) {
        this.plans = plans;
    }

    /** {@code at} itself, or the next start of work; a plan that is not known has no hours to wait for. */
    Instant earliest(String tenantId, UUID planId, boolean quietHours, Instant at) {
        return quietHours
                ? plans.newestCalendar(tenantId, planId)
                        .map(calendar -> calendar.nextWorkingInstant(at))
                        .orElse(at)
                : at;
    }
}
