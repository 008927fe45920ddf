package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who drives, does and supports a battle, one assignment at a time. */
@ApplicationScoped
public class AssignmentService {
    private final PlanService plans;

    AssignmentService(PlanService plans) {
        this.plans = plans;
    }

    /** The driver first. */
    public List<Assignment> list(UUID planId, String battleId) {
        ObjectNode assignments = assignments(plans.document(planId).document(), battleId);
        List<Assignment> found = new ArrayList<>();
        for (AssignmentRole role : AssignmentRole.values()) {
            JsonNode held = assignments.path(role.member());
            if (held.isTextual()) {
                found.add(new Assignment(held.textValue(), role));
            }
            held.forEach(memberId -> found.add(new Assignment(memberId.asText(), role)));
        }
        return found;
    }

    /** @throws ProblemException 409 for a second driver, and for what the member does already */
    public void assign(UUID planId, String battleId, Assignment assignment) {
        plans.change(planId, ChangeNote.NONE, document -> {
            ObjectNode assignments = assignments(document, battleId);
            if (assignment.role() == AssignmentRole.DRIVER) {
                drive(assignments, assignment.memberId());
            } else {
                join(assignments, assignment);
            }
            return document;
        });
    }

    /** @throws ProblemException 404 when the member does not do that, 422 when an active plan would be left with errors */
    public void withdraw(UUID planId, String battleId, Assignment assignment) {
        plans.change(planId, ChangeNote.NONE, document -> {
            ObjectNode assignments = assignments(document, battleId);
            JsonNode held = assignments.path(assignment.role().member());
            if (assignment.memberId().equals(held.textValue())) {
                assignments.remove(assignment.role().member());
            } else {
                leave(held, assignment.memberId());
            }
            return document;
        });
    }

    private static ObjectNode assignments(JsonNode document, String battleId) {
        ObjectNode battle = (ObjectNode)
                StoredItems.in(document, ListAddress.of(ItemList.BATTLES)).get(battleId);
        JsonNode held = battle.path("assignments");
        return held.isObject() ? (ObjectNode) held : battle.putObject("assignments");
    }

    private static void drive(ObjectNode assignments, String memberId) {
        String driver = assignments.path(AssignmentRole.DRIVER.member()).textValue();
        if (driver != null && !driver.isBlank()) {
            Text text = new Text(
                    "'" + driver + "' drives already; a battle has one driver",
                    "'" + driver + "' pilote déjà ; une bataille a un seul pilote");
            throw ProblemException.of(
                    PlanProblem.LIMIT_REACHED, text, List.of(new Violation("/role", "TOO_MANY_DRIVERS", text)));
        }
        assignments.put(AssignmentRole.DRIVER.member(), memberId);
    }

    private static void join(ObjectNode assignments, Assignment assignment) {
        JsonNode held = assignments.path(assignment.role().member());
        ArrayNode members = held.isArray()
                ? (ArrayNode) held
                : assignments.putArray(assignment.role().member());
        if (position(members, assignment.memberId()) >= 0) {
            throw ProblemException.of(PlanProblem.PART_EXISTS, PlanProblem.PART_EXISTS.title());
        }
        members.add(assignment.memberId());
    }

    private static void leave(JsonNode held, String memberId) {
        int position = position(held, memberId);
        if (position < 0) {
            throw ProblemException.of(PlanProblem.PART_NOT_FOUND, PlanProblem.PART_NOT_FOUND.title());
        }
        ((ArrayNode) held).remove(position);
    }

    private static int position(JsonNode members, String memberId) {
        for (int index = 0; index < members.size(); index++) {
            if (memberId.equals(members.get(index).textValue())) {
                return index;
            }
        }
        return -1;
    }
}
