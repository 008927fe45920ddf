package io.boussole.plan.initiatives.rest;

import io.boussole.http.Text;
import io.boussole.plan.initiatives.MovedBattle;
import io.boussole.plan.initiatives.MovedExperiment;
import io.boussole.plan.parts.StoredPart;
import jakarta.ws.rs.core.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Items as answers, each with the tag that its next change wants back. */
final class InitiativeAnswers {
    private InitiativeAnswers() {}

    static RestResponse<BattleMoveResponse> of(MovedBattle moved) {
        return tagged(moved.battle(), BattleMoveResponse.from(moved));
    }

    static RestResponse<ExperimentMoveResponse> of(MovedExperiment moved, @Nullable String acceptLanguage) {
        return tagged(moved.experiment(), ExperimentMoveResponse.from(moved, Text.languageOf(acceptLanguage)));
    }

    static RestResponse<String> of(StoredPart item) {
        return tagged(item, item.json());
    }

    private static <T> RestResponse<T> tagged(StoredPart item, T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .tag(new EntityTag(item.tag()))
                .build();
    }
}
