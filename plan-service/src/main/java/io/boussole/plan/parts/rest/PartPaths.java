package io.boussole.plan.parts.rest;

import io.boussole.plan.parts.ItemList;
import io.boussole.plan.parts.WholePart;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives each part its own typed paths in the OpenAPI document, where the code has three for all of them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class PartPaths implements OASFilter {
    private static final String PLAN = "/plans/{planId}/";
    private static final String ACTIONS = PLAN + "battles/{battleId}/actions";
    private static final List<Parameter> PLAN_ADDRESS = List.of(PartParameters.reference(PartParameters.PLAN_ID));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        PartParameters.addTo(document.getComponents());
        PartSchemas schemas = new PartSchemas(document);
        for (ItemList list : ItemList.values()) {
            String path = list.isOfBattle() ? ACTIONS : PLAN + list.path();
            document.getPaths().addPathItem(path, list(list, schemas));
            document.getPaths().addPathItem(path + "/{" + list.key() + "}", item(list));
        }
        for (WholePart part : WholePart.values()) {
            document.getPaths().addPathItem(PLAN + part.path(), whole(part, schemas.whole(part)));
        }
    }

    private static PathItem list(ItemList list, PartSchemas schemas) {
        PartOperation page = PartOperation.read(
                        address(list),
                        "list" + list.plural(),
                        "The " + words(list.plural()) + "; each member narrows the list")
                .shared(PartParameters.PAGE_SIZE, PartParameters.PAGE_TOKEN)
                .page(schemas.page(list));
        list.form().scalars().forEach(member -> page.query(member, schemas.member(list, member)));
        if (list == ItemList.BATTLES) {
            page.query(
                    "sort",
                    PartParameters.text()
                            .enumeration(List.of("priority"))
                            .description("By expected impact for each unit of cost, then by leverage"));
        }
        return OASFactory.createPathItem()
                .GET(page.operation())
                .POST(PartOperation.change(
                                address(list), "create" + list.singular(), "Add one " + words(list.singular()))
                        .body(PartOperation.reference(list.singular()))
                        .created(PartOperation.reference(list.singular()))
                        .operation());
    }

    private static PathItem item(ItemList list) {
        Schema schema = PartOperation.reference(list.singular());
        String one = words(list.singular());
        List<Parameter> address = new ArrayList<>(address(list));
        address.add(PartParameters.parameter(list.key(), Parameter.In.PATH, PartParameters.text())
                .required(true));
        return OASFactory.createPathItem()
                .GET(PartOperation.read(address, "get" + list.singular(), "Read one " + one)
                        .part("As the plan holds it", schema)
                        .operation())
                .PUT(PartOperation.change(address, "replace" + list.singular(), "Replace one " + one)
                        .seen(PartParameters.SEEN)
                        .body(schema)
                        .part("As the plan holds it now", schema)
                        .operation())
                .DELETE(PartOperation.change(address, "delete" + list.singular(), "Remove one " + one)
                        .seen(PartParameters.SEEN)
                        .response("204", PartOperation.answer("Removed"))
                        .operation());
    }

    private static PathItem whole(WholePart part, Schema schema) {
        String words = words(part.title());
        return OASFactory.createPathItem()
                .GET(PartOperation.read(PLAN_ADDRESS, "get" + part.title(), "Read the " + words)
                        .part("As the plan holds it", schema)
                        .operation())
                .PUT(PartOperation.change(PLAN_ADDRESS, "replace" + part.title(), "Write the " + words + " anew")
                        .seen(PartParameters.SEEN_IF_ANY)
                        .body(schema)
                        .part("As the plan holds it now", schema)
                        .operation())
                .DELETE(PartOperation.change(PLAN_ADDRESS, "delete" + part.title(), "Remove the " + words)
                        .seen(PartParameters.SEEN)
                        .response("204", PartOperation.answer("Removed"))
                        .operation());
    }

    /** Each operation has its own: those who walk a path's members find methods only. */
    private static List<Parameter> address(ItemList list) {
        return list.isOfBattle()
                ? List.of(PLAN_ADDRESS.get(0), PartParameters.reference(PartParameters.BATTLE_ID))
                : PLAN_ADDRESS;
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
