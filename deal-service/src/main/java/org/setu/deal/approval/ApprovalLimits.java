package org.setu.deal.approval;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/** How much discount each role may give or approve. There is one set of limits. */
@Entity
@Table(name = "approval_limits")
@VisibleToAll(because = "everyone who sells must know how far he may go")
public class ApprovalLimits extends Aggregate {

    @ElementCollection
    @CollectionTable(name = "approval_limit", joinColumns = @JoinColumn(name = "limits_id"))
    @MapKeyColumn(name = "role")
    @Column(name = "highest_discount_percent", nullable = false)
    private Map<String, BigDecimal> highestDiscounts = new HashMap<>();

    protected ApprovalLimits() {}

    /** Whether one of these roles may give or approve such a discount. */
    public boolean cover(Collection<String> roles, BigDecimal discountPercent) {
        return rolesFor(discountPercent).stream().anyMatch(roles::contains);
    }

    /** The roles that may give or approve such a discount. */
    public List<String> rolesFor(BigDecimal discountPercent) {
        return highestDiscounts.entrySet().stream()
                .filter(limit -> discountPercent.compareTo(limit.getValue()) <= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Takes over what an administrator says.
     *
     * @throws ProblemException if a role is named twice
     */
    public void describe(ApprovalLimitsDetails details) {
        Map<String, BigDecimal> wanted = new HashMap<>();
        for (int i = 0; i < details.limits().size(); i++) {
            ApprovalLimit limit = details.limits().get(i);
            // One spelling per value, so that an unchanged limit is not written again.
            if (wanted.put(limit.role(), limit.highestDiscountPercent().setScale(2)) != null) {
                throw ProblemException.invalid(
                        "/limits/" + i + "/role", "names a role a second time");
            }
        }
        highestDiscounts.keySet().retainAll(wanted.keySet());
        highestDiscounts.putAll(wanted);
    }

    /** The present limits, by role. */
    public ApprovalLimitsDetails details() {
        return new ApprovalLimitsDetails(
                highestDiscounts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(limit -> new ApprovalLimit(limit.getKey(), plain(limit.getValue())))
                        .toList());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
