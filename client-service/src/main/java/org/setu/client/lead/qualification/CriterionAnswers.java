package org.setu.client.lead.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.setu.client.lead.LeadUse;
import org.setu.platform.access.SystemWork;

/** The answers for leads that the caller may see. */
@ApplicationScoped
public class CriterionAnswers implements PanacheRepositoryBase<CriterionAnswer, UUID>, LeadUse {

    /** Whether something was answered for the lead, whoever asks. */
    @Override
    public boolean usesLead(UUID lead) {
        return SystemWork.call("use of leads", () -> count("leadId", lead) > 0);
    }

    /** Those for a lead, by the question. */
    public Map<UUID, CriterionAnswer> of(UUID lead) {
        return list("leadId", lead).stream()
                .collect(Collectors.toMap(CriterionAnswer::criterionId, Function.identity()));
    }
}
