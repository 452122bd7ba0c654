package org.setu.client.territory.web;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.territory.Territory;

import java.util.UUID;

/**
 * A territory as an administrator describes it.
 *
 * @param name unique among the territories of the same parent
 * @param parentId what it is a part of; null for a regional office
 */
public record TerritoryRequest(
        @Schema(examples = "East") @NotNull @Label String name, @Nullable UUID parentId) {

    static TerritoryRequest of(Territory territory) {
        return new TerritoryRequest(territory.name(), territory.parentId());
    }
}
