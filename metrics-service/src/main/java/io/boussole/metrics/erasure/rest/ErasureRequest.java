package io.boussole.metrics.erasure.rest;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to forget: an address, or a sender's record. */
@Schema(name = "EraseRequest")
record ErasureRequest(
        @Schema(description = "Everything in every connection that names this address", example = "anna@example.com")
        @Size(max = 320)
        @Nullable
        String email,

        @Schema(description = "A sender's record of a person, and everything that names its address") @Valid @Nullable
        Contact contact) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** A sender's record. */
    @Schema(name = "ContactToErase")
    record Contact(
            @NotNull UUID connectionId,
            @NotBlank @Size(max = 500) String contactId) {}

    /** @throws ProblemException 422 unless there is one of the two, and the address can be one */
    void check() {
        if ((email == null) == (contact == null)) {
            throw invalid(
                    "",
                    "ONE_OF",
                    "Name an email or a contact, one of them",
                    "Indiquez un email ou un contact, l'un des deux");
        }
        if (email != null && !ADDRESS.matcher(email.strip()).matches()) {
            throw invalid("/email", "WRONG_FORMAT", "email is no address", "email n'est pas une adresse");
        }
    }

    @Nullable
    String address() {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    private static ProblemException invalid(String pointer, String code, String en, String fr) {
        Text text = new Text(en, fr);
        return ProblemException.of(CommonProblem.VALIDATION_FAILED, text, List.of(new Violation(pointer, code, text)));
    }
}
