package org.setu.deal.approval.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.deal.approval.ApprovalLimit;
import org.setu.deal.approval.ApprovalLimits;

/**
 * How much discount each role may give or approve.
 *
 * @param version grows with every change
 * @param limits one per role
 */
@Schema(name = "ApprovalLimits")
public record ApprovalLimitsView(long version, List<ApprovalLimit> limits) {

    static ApprovalLimitsView from(ApprovalLimits limits) {
        return new ApprovalLimitsView(limits.version(), limits.details().limits());
    }
}
