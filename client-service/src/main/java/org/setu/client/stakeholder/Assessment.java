package org.setu.client.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we think of a person's part in buying.
 *
 * @param roles names of {@link BuyingRole}, each once, in the order of that enum
 * @param influence on what is decided, from 1 (none) to 5 (it goes as this person wants); null if
 *     unknown
 * @param support of us, from -2 (fights us) over 0 (neutral) to 2 (speaks for us); null if unknown
 * @param note why we think so
 */
@Embeddable
public record Assessment(
        @Column(nullable = false) List<String> roles,
        @Nullable Integer influence,
        @Nullable Integer support,
        @Column(nullable = false) @Enumerated(EnumType.STRING) Coverage coverage,
        @Nullable String note) {

    static final int WEAKEST = 1;
    static final int STRONGEST = 5;
    static final int AGAINST = -2;
    static final int IN_FAVOUR = 2;

    private static final int STRONG = 4;

    /** With each role once, so that equal ones are equal. */
    public static Assessment of(
            Collection<BuyingRole> roles,
            @Nullable Integer influence,
            @Nullable Integer support,
            Coverage coverage,
            @Nullable String note) {
        Set<BuyingRole> ordered = EnumSet.noneOf(BuyingRole.class);
        ordered.addAll(roles);
        return new Assessment(
                ordered.stream().map(Enum::name).toList(), influence, support, coverage, note);
    }

    /** The parts that the person has. */
    public List<BuyingRole> buyingRoles() {
        return roles.stream().map(BuyingRole::valueOf).toList();
    }

    boolean has(BuyingRole role) {
        return roles.contains(role.name());
    }

    /** Whether what is decided is decided by this person. */
    boolean decides() {
        return has(BuyingRole.DECISION_MAKER) || has(BuyingRole.ECONOMIC_BUYER);
    }

    /** Whether the person is against us and strong enough to matter. */
    boolean threatens() {
        boolean against = has(BuyingRole.OPPONENT) || (support != null && support < 0);
        return against && (decides() || (influence != null && influence >= STRONG));
    }
}
