package org.setu.contract.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The texts that templates had. */
@ApplicationScoped
public class TemplateRevisions implements PanacheRepositoryBase<TemplateRevision, UUID> {}
