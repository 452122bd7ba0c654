package org.setu.client.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The enquiries that the caller may see: his own. */
@ApplicationScoped
public class AccessEnquiries implements PanacheRepositoryBase<AccessEnquiry, UUID> {

    /**
     * The enquiry.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public AccessEnquiry get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("access request"));
    }
}
