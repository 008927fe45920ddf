package io.boussole.alert.delivery.rest;

import io.boussole.alert.delivery.NoticeType;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.alert.delivery.endpoint.EndpointTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeliveryEndpointRequest", description = "Who outside wants to be told what")
record DeliveryEndpointRequest(
        @NotNull EndpointKind kind,

        @NotBlank @Size(max = 200) String name,

        @Schema(
                description =
                        "Where it is. Needed by WEBHOOK, SLACK, TEAMS and SALESFORCE_TASK (the My Domain address); HubSpot and Pipedrive"
                                + " have a usual address. Replacing a SLACK or TEAMS endpoint without it keeps the present one")
        @Size(max = 2000)
        @Nullable
        String url,

        @Schema(description = "Of the CRM's API; never shown again. Replacing without it keeps the present one")
        @Size(min = 8, max = 2000)
        @Nullable
        String token,

        @Schema(description = "SALESFORCE_TASK: consumer key of a connected app whose consumer secret the token is")
        @Size(max = 500)
        @Nullable
        String clientId,

        @Schema(description = "EMAIL: addresses that get a copy of what goes to the owner") @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = EMAIL) @Size(max = 254) String> copies,

        @Schema(description = "Those it wants; left out or empty, all that its kind can carry", uniqueItems = true)
        @Nullable
        @Size(max = 20)
        List<@NotNull NoticeType> noticeTypes,

        @Schema(description = "The plan it is about; left out, every plan") @Nullable
        UUID planId,

        @Schema(description = "Of its texts, en or fr; left out, that of the owner")
        @Pattern(regexp = "en|fr")
        @Nullable
        String language,

        @Schema(description = "SLACK, TEAMS, EMAIL: wait for the working hours of the plan's calendar") @Nullable
        Boolean quietHours,

        @Schema(
                description = "SLACK, TEAMS, EMAIL: how long to wait for more to tell the same person, up to a day",
                examples = "PT10M")
        @Nullable
        Duration groupWithin,

        @Schema(description = "Left out, it is on") @Nullable
        Boolean enabled) {
    static final String EMAIL = "[^@\\s,;<>\"]+@[^@\\s,;<>\"]+";

    EndpointTerms toTerms() {
        return new EndpointTerms(
                kind,
                name.strip(),
                url == null ? null : url.strip(),
                token,
                clientId,
                copies == null ? List.of() : copies,
                noticeTypes == null ? Set.of() : Set.copyOf(noticeTypes),
                planId,
                language,
                Boolean.TRUE.equals(quietHours),
                groupWithin,
                !Boolean.FALSE.equals(enabled));
    }

    /** Without the secrets: this text ends up in logs. */
    @Override
    public String toString() {
        return "DeliveryEndpointRequest[" + kind + "]";
    }
}
