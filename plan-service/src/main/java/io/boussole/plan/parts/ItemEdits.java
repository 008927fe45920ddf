package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.ProblemType;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.document.PartId;
import io.boussole.plan.lifecycle.DocumentEdit;
import io.boussole.plan.lifecycle.PlanProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edits of one list, each to be made while nobody else changes the plan. */
public final class ItemEdits {
    private final ListAddress address;
    private final ItemList list;

    public ItemEdits(ListAddress address) {
        this.address = address;
        this.list = address.list();
    }

    /** Refuses a key that is taken; the others of the list stay as they are, even where they share one. */
    public DocumentEdit add(JsonNode item) {
        String key = requiredKey(item);
        return document -> {
            StoredItems items = StoredItems.in(document, address);
            if (items.has(key)) {
                throw refusal(
                        PlanProblem.PART_EXISTS,
                        "DUPLICATE_ID",
                        "'" + key + "' is taken in " + list.path(),
                        "'" + key + "' est déjà pris dans " + list.path());
            }
            items.add(item);
            return document;
        };
    }

    public DocumentEdit replace(String key, @Nullable String ifMatch, JsonNode item) {
        JsonNode keyed = keyed(key, item);
        return document -> {
            StoredItems items = StoredItems.in(document, address);
            new StoredPart(list.form(), items.get(key)).requireSeen(ifMatch);
            items.replace(key, keyed);
            return document;
        };
    }

    public DocumentEdit remove(String key, @Nullable String ifMatch) {
        return document -> {
            StoredItems items = StoredItems.in(document, address);
            new StoredPart(list.form(), items.get(key)).requireSeen(ifMatch);
            items.remove(key);
            return document;
        };
    }

    /** @throws ProblemException 422 when there is none, or one that cannot stand in an address */
    public String requiredKey(JsonNode item) {
        String key = item.path(list.key()).asText("");
        if (key.isBlank() || item.path(list.key()).isNull()) {
            throw refusal(
                    CommonProblem.VALIDATION_FAILED,
                    "MISSING_ID",
                    "Give " + list.key() + ", by which it is told apart",
                    "Donnez " + list.key() + ", qui le distingue des autres");
        }
        if (list.key().equals("id") && !PartId.isWellFormed(key)) {
            throw refusal(
                    CommonProblem.VALIDATION_FAILED,
                    "MALFORMED_ID",
                    "Use letters without accents, digits, hyphen, dot or underscore, 64 at most",
                    "Utilisez des lettres sans accent, chiffres, tiret, point ou souligné, 64 au plus");
        }
        return key;
    }

    /** The item under the key of its address; it may leave the key out, and may not have another. */
    public JsonNode keyed(String key, JsonNode item) {
        JsonNode given = item.path(list.key());
        if (given.isMissingNode() || given.isNull()) {
            return ((ObjectNode) item.deepCopy()).put(list.key(), key);
        }
        if (!key.equals(given.textValue())) {
            throw refusal(
                    CommonProblem.VALIDATION_FAILED,
                    "ID_DIFFERS",
                    "The address says '" + key + "'; a part keeps its " + list.key(),
                    "L'adresse dit '" + key + "' ; un élément garde son " + list.key());
        }
        return item;
    }

    private ProblemException refusal(ProblemType type, String code, String en, String fr) {
        Text text = new Text(en, fr);
        return ProblemException.of(type, text, List.of(new Violation("/" + list.key(), code, text)));
    }
}
