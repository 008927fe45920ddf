package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which a page begins: the item that ended the page before, and how many came up to it in case that it
 * is gone.
 */
record ItemCursor(int count, String key) {
    private static final ItemCursor FIRST = new ItemCursor(0, "");

    static Page<JsonNode> page(ItemList list, List<JsonNode> items, int size, @Nullable String pageToken) {
        int start = parse(pageToken).startIn(list, items);
        int end = (int) Math.min(items.size(), start + size + 1L);
        return Page.of(
                items.subList(start, end),
                size,
                last -> new ItemCursor(start + size, last.path(list.key()).asText("")).toString());
    }

    private static ItemCursor parse(@Nullable String pageToken) {
        ItemCursor after =
                Cursor.read(pageToken, 2, keys -> new ItemCursor(Integer.parseUnsignedInt(keys.get(0)), keys.get(1)));
        return after == null ? FIRST : after;
    }

    private int startIn(ItemList list, List<JsonNode> items) {
        for (int index = 0; index < items.size() && !key.isEmpty(); index++) {
            if (key.equals(items.get(index).path(list.key()).textValue())) {
                return index + 1;
            }
        }
        return Math.max(0, Math.min(count, items.size()));
    }

    @Override
    public String toString() {
        return count + "|" + key;
    }
}
