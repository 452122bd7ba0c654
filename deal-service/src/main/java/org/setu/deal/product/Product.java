package org.setu.deal.product;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.setu.deal.external.ExternalId;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** Something that is sold. */
@Entity
@Table(name = "product")
@VisibleToAll(because = "the range is no secret among those who sell it")
public class Product extends Aggregate {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    private @Nullable String family;

    @Column(nullable = false)
    private boolean active;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "product_external_id", joinColumns = @JoinColumn(name = "product_id"))
    private Set<ExternalId> externalIds = new HashSet<>();

    protected Product() {}

    public Product(ProductDetails details, Instant now) {
        this.createdAt = now;
        describe(details);
    }

    /** Takes over what a user says of it. */
    public final void describe(ProductDetails details) {
        ExternalId.requireOnePerSystem(details.externalIds());
        this.code = details.code();
        this.name = details.name();
        this.family = details.family();
        this.active = Boolean.TRUE.equals(details.active());
        Set<ExternalId> wanted = Set.copyOf(details.externalIds());
        externalIds.retainAll(wanted);
        externalIds.addAll(wanted);
        this.searchText =
                String.join(" ", code, name, family == null ? "" : family).replace('-', ' ')
                        + " "
                        + code;
    }

    /** The present state, as a user would say it. */
    public ProductDetails details() {
        return new ProductDetails(code, name, family, active, externalIds());
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable String family() {
        return family;
    }

    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Ordered by system. */
    public List<ExternalId> externalIds() {
        return externalIds.stream().sorted(Comparator.comparing(ExternalId::system)).toList();
    }
}
