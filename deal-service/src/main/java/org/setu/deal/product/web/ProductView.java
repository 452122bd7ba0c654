package org.setu.deal.product.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.external.ExternalId;
import org.setu.deal.product.Product;
import org.setu.platform.change.Change;

/** A product as callers see it. */
@Schema(name = "Product")
public record ProductView(
        @Schema(examples = "0199a1b0-5a1e-7c3f-8f00-1c2d3e4f5a6b") UUID id,
        @Schema(examples = "0") long version,
        @Schema(examples = "GTX-PRO") String code,
        @Schema(examples = "GTX Pro") String name,
        @Schema(examples = "GTX") @Nullable String family,
        boolean active,
        List<ExternalId> externalIds,
        Instant createdAt) {

    static List<Change<ProductView>> changes(List<Product> changed) {
        return changed.stream()
                .map(product -> Change.of(product.id(), from(product), false))
                .toList();
    }

    static ProductView from(Product product) {
        return new ProductView(
                product.id(),
                product.version(),
                product.code(),
                product.name(),
                product.family(),
                product.active(),
                product.externalIds(),
                product.createdAt());
    }
}
