package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanMember;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one person who has to see to a corrective action.
 *
 * @param leavesOn first day on which the person is not there; null: stays
 */
@Embeddable
public record Owner(
        @Column(name = "owner_id") String id,
        @Column(name = "owner_name") String name,
        @Column(name = "owner_email") @Nullable String email,
        @Column(name = "owner_leaves_on") @Nullable LocalDate leavesOn) {

    static Owner of(PlanMember member) {
        return new Owner(member.id(), member.name(), member.email(), member.leftOn());
    }

    Owner leaving(@Nullable LocalDate day) {
        return new Owner(id, name, email, day);
    }
}
