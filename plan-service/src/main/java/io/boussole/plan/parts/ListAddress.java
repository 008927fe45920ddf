package io.boussole.plan.parts;

import org.jspecify.annotations.Nullable;

/**
 * One list of one plan.
 *
 * @param battleId whose list it is, where each battle has one
 */
public record ListAddress(ItemList list, @Nullable String battleId) {

    public static ListAddress of(ItemList list) {
        return new ListAddress(list, null);
    }

    public static ListAddress actionsOf(String battleId) {
        return new ListAddress(ItemList.ACTIONS, battleId);
    }
}
