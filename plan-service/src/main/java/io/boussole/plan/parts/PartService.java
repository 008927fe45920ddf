package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.plan.format.DocumentWriter;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.DocumentEdit;
import io.boussole.plan.lifecycle.PlanService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads and changes the parts of plans. Each change is a change of the plan: checked, versioned and published as one. */
@ApplicationScoped
public class PartService {
    private final PlanService plans;

    PartService(PlanService plans) {
        this.plans = plans;
    }

    /** A page of a list, written out. */
    public String list(UUID planId, ListAddress address, ItemQuery query) {
        StoredItems items = StoredItems.in(plans.document(planId).document(), address);
        Page<JsonNode> page = ItemCursor.page(
                address.list(), query.answer(address.list(), items.all()), query.pageSize(), query.pageToken());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode written = answer.putArray("items");
        page.items().forEach(item -> written.add(address.list().form().inOrder(item)));
        if (page.nextPageToken() != null) {
            answer.put("nextPageToken", page.nextPageToken());
        }
        return DocumentWriter.json(answer);
    }

    /** @throws ProblemException 404 when the plan does not have it */
    public StoredPart get(UUID planId, ListAddress address, String key) {
        JsonNode document = plans.document(planId).document();
        return new StoredPart(
                address.list().form(), StoredItems.in(document, address).get(key));
    }

    public StoredPart get(UUID planId, WholePart part) {
        JsonNode document = plans.document(planId).document();
        return new StoredPart(part.form(), new WholeEdits(part).required(document));
    }

    /**
     * Changes a part as {@link ItemEdits} or {@link WholeEdits} say.
     *
     * @throws ProblemException as the edit refuses, 409 when the plan is closed or has enough of these, 422 when it is active and would have
     *     errors
     */
    public void change(UUID planId, ChangeNote note, DocumentEdit edit) {
        plans.change(planId, note, edit);
    }
}
