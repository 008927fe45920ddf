package io.boussole.alert.delivery.rest;

import io.boussole.alert.delivery.NoticeType;
import io.boussole.alert.delivery.endpoint.EndpointKind;
import io.boussole.alert.delivery.endpoint.Outside;
import io.boussole.alert.delivery.endpoint.SecretAddress;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.http.CommonProblem;
import io.boussole.http.ConstraintFault;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.UnknownPlan;
import io.boussole.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every endpoint must say, and what one of each kind must say and may not say. */
@ApplicationScoped
class EndpointRules {
    private static final Duration LONGEST_GROUPING = Duration.ofDays(1);
    private static final Set<EndpointKind> WITH_ADDRESS =
            EnumSet.of(EndpointKind.WEBHOOK, EndpointKind.SLACK, EndpointKind.TEAMS, EndpointKind.SALESFORCE_TASK);

    private final Validator validator;
    private final Outside outside;
    private final KnownPlans plans;

    EndpointRules(Validator validator, Outside outside, KnownPlans plans) {
        this.validator = validator;
        this.outside = outside;
        this.plans = plans;
    }

    /**
     * @param isNew whether there is nothing yet that could be kept
     * @throws ProblemException 422 with every fault
     */
    void check(DeliveryEndpointRequest request, boolean isNew) {
        List<Violation> faults = new ArrayList<>();
        validator.validate(request).forEach(broken -> faults.add(ConstraintFault.of(broken)));
        @Nullable EndpointKind kind = request.kind();
        if (kind != null) {
            checkAddress(request, isNew, faults);
            checkSecret(request, isNew, faults);
            checkAudience(request, faults);
        }
        if (request.planId() != null && !plans.contain(request.planId())) {
            faults.add(UnknownPlan.inBody("/planId"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text("The delivery endpoint is not valid", "Le point de livraison n'est pas valide"),
                    faults);
        }
    }

    private void checkAddress(DeliveryEndpointRequest request, boolean isNew, List<Violation> faults) {
        EndpointKind kind = request.kind();
        @Nullable String url = request.url();
        boolean keepsAddress = !isNew && kind.hasSecretAddress() && (url == null || SecretAddress.isShownForm(url));
        if (keepsAddress) {
            return;
        }
        if (url == null) {
            if (WITH_ADDRESS.contains(kind)) {
                faults.add(missing("/url", kind));
            }
        } else if (kind == EndpointKind.EMAIL) {
            faults.add(useless("/url", kind));
        } else if (outside.read(url).isEmpty()) {
            faults.add(new Violation(
                    "/url",
                    "ADDRESS_REFUSED",
                    new Text(
                            "Not an https address in the public network",
                            "Ce n'est pas une adresse https du réseau public")));
        } else if (kind.isCrm() && url.contains("?")) {
            faults.add(new Violation(
                    "/url",
                    "ADDRESS_REFUSED",
                    new Text("The base of an API has no query", "La base d'une API n'a pas de paramètres")));
        }
    }

    private static void checkSecret(DeliveryEndpointRequest request, boolean isNew, List<Violation> faults) {
        EndpointKind kind = request.kind();
        if (kind.isCrm() && isNew && (request.token() == null || request.token().isBlank())) {
            faults.add(missing("/token", kind));
        }
        if (!kind.isCrm() && request.token() != null) {
            faults.add(useless("/token", kind));
        }
        if (kind != EndpointKind.SALESFORCE_TASK && request.clientId() != null) {
            faults.add(useless("/clientId", kind));
        }
        if (kind != EndpointKind.EMAIL
                && request.copies() != null
                && !request.copies().isEmpty()) {
            faults.add(useless("/copies", kind));
        }
    }

    private static void checkAudience(DeliveryEndpointRequest request, List<Violation> faults) {
        EndpointKind kind = request.kind();
        if (!kind.isForPeople() && Boolean.TRUE.equals(request.quietHours())) {
            faults.add(useless("/quietHours", kind));
        }
        @Nullable Duration grouping = request.groupWithin();
        if (grouping != null && !kind.isForPeople()) {
            faults.add(useless("/groupWithin", kind));
        } else if (grouping != null && (grouping.toSeconds() < 1 || grouping.compareTo(LONGEST_GROUPING) > 0)) {
            faults.add(new Violation(
                    "/groupWithin", "OUT_OF_RANGE", new Text("From one second to one day", "D'une seconde à un jour")));
        }
        checkTypes(kind, request.noticeTypes() == null ? List.of() : request.noticeTypes(), faults);
    }

    private static void checkTypes(EndpointKind kind, List<NoticeType> types, List<Violation> faults) {
        for (int i = 0; i < types.size(); i++) {
            NoticeType type = types.get(i);
            if (type != null && !kind.takes(type)) {
                faults.add(new Violation(
                        "/noticeTypes/" + i,
                        "NOT_A_TASK",
                        new Text(
                                type + " asks nobody to do anything, so it is no task",
                                type + " ne demande rien à personne, ce n'est donc pas une tâche")));
            }
        }
    }

    private static Violation missing(String pointer, EndpointKind kind) {
        return new Violation(pointer, "MISSING", new Text(kind + " needs it", "Nécessaire pour le type " + kind));
    }

    private static Violation useless(String pointer, EndpointKind kind) {
        return new Violation(
                pointer, "NOT_FOR_THIS_KIND", new Text(kind + " has no use for it", "Sans objet pour le type " + kind));
    }
}
