package io.boussole.plan.lifecycle.rest;

import io.boussole.http.Revision;
import io.boussole.plan.lifecycle.PlanSummary;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** A plan as an answer, with the tag that its next change wants back. */
final class PlanAnswers {
    private PlanAnswers() {}

    static RestResponse<PlanResponse> of(PlanSummary plan) {
        return RestResponse.ResponseBuilder.ok(PlanResponse.from(plan))
                .tag(Revision.tag(plan.revision()))
                .build();
    }

    static RestResponse<PlanResponse> created(PlanSummary plan) {
        return created(PlanResponse.from(plan));
    }

    static RestResponse<PlanResponse> created(PlanResponse plan) {
        return RestResponse.ResponseBuilder.<PlanResponse>created(URI.create("/plans/" + plan.id()))
                .tag(Revision.tag(plan.revision()))
                .entity(plan)
                .build();
    }
}
