package io.boussole.plan.reading.rest;

import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.summary.RecoveryKit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecoveryKit")
record RecoveryKitResponse(
        @Schema(required = true, description = "Whether there is something of each of the four kinds")
        boolean complete,

        @Schema(required = true, description = "The kinds of which there is nothing")
        List<LibraryKind> missing,

        @Schema(required = true) List<LibraryItem> items) {
    static RecoveryKitResponse from(RecoveryKit kit) {
        return new RecoveryKitResponse(kit.isComplete(), kit.missing(), kit.items());
    }
}
