package io.boussole.plan.relaunch.rest;

import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.plan.relaunch.RelaunchProgress;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A checklist as an answer, with the tag that its next step wants back. */
final class RelaunchAnswers {
    private RelaunchAnswers() {}

    static RestResponse<RelaunchChecklistResponse> of(RelaunchProgress found, @Nullable String acceptLanguage) {
        return RestResponse.ResponseBuilder.ok(RelaunchChecklistResponse.from(found, Text.languageOf(acceptLanguage)))
                .tag(Revision.tag(found.revision()))
                .build();
    }
}
