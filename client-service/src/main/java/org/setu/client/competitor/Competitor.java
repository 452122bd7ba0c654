package org.setu.client.competitor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/**
 * Somebody who sells what we sell. He is archived rather than deleted: what was lost stays lost.
 */
@Entity
@VisibleToAll(because = "all of us must know the market; it says nothing of any client")
public class Competitor extends Aggregate {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private List<String> aliases;

    /** Of the name and the aliases: by them he is recognised. */
    @ElementCollection
    @CollectionTable(name = "competitor_name", joinColumns = @JoinColumn(name = "competitor_id"))
    @Column(name = "name_key", nullable = false)
    private Set<String> nameKeys = new HashSet<>();

    private @Nullable String website;

    private @Nullable String country;

    private @Nullable String text;

    @Embedded private Swot swot;

    @ElementCollection
    @CollectionTable(name = "competitor_product", joinColumns = @JoinColumn(name = "competitor_id"))
    @OrderColumn(name = "place")
    private List<CompetitorProduct> products = new ArrayList<>();

    @Column(nullable = false)
    private boolean archived;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Competitor() {}

    Competitor(CompetitorDetails details, Instant now) {
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces all that is said of him. */
    void change(CompetitorDetails details, Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The competitor is archived; restore him first.", List.of("restore"));
        }
        describe(details, now);
    }

    /** He is no more on the market, or does not matter. */
    void archive(Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The competitor is archived already.", List.of("restore"));
        }
        this.archived = true;
        this.changedAt = now;
    }

    /** He is there again. */
    void restore(Instant now) {
        if (!archived) {
            throw ProblemException.illegalTransition(
                    "The competitor is not archived.", List.of("archive"));
        }
        this.archived = false;
        this.changedAt = now;
    }

    private void describe(CompetitorDetails details, Instant now) {
        this.name = details.name();
        this.aliases = details.aliases();
        Set<String> keys = details.pointerByKey().keySet();
        nameKeys.retainAll(keys);
        nameKeys.addAll(keys);
        this.website = details.website();
        this.country = details.country();
        this.text = details.text();
        this.swot = details.swot();
        if (!products.equals(details.products())) {
            products.clear();
            products.addAll(details.products());
        }
        this.searchText =
                SearchText.of(
                        Stream.of(
                                        Stream.of(name),
                                        aliases.stream(),
                                        Stream.ofNullable(text),
                                        products.stream().map(CompetitorProduct::name),
                                        products.stream()
                                                .map(CompetitorProduct::category)
                                                .flatMap(Stream::ofNullable))
                                .flatMap(some -> some)
                                .toArray(String[]::new));
        this.changedAt = now;
    }

    /** All that is said of him. */
    public CompetitorDetails details() {
        return new CompetitorDetails(
                name, aliases, website, country, text, swot, List.copyOf(products));
    }

    public String name() {
        return name;
    }

    public boolean archived() {
        return archived;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
