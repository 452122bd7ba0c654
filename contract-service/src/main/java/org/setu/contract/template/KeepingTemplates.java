package org.setu.contract.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Writes templates and changes them. */
@ApplicationScoped
public class KeepingTemplates {

    private final Templates templates;
    private final TemplateRevisions revisions;
    private final InstantSource clock;

    KeepingTemplates(Templates templates, TemplateRevisions revisions, InstantSource clock) {
        this.templates = templates;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * A new template.
     *
     * @throws org.setu.platform.problem.ProblemException naming each clause whose variables are
     *     unknown or of another type
     */
    public ContractTemplate add(TemplateDetails details) {
        ContractTemplate template = new ContractTemplate(details, clock.instant());
        templates.persistAndFlush(template);
        revisions.persist(new TemplateRevision(template));
        return template;
    }

    /**
     * Another name, or another text: a new revision. Contracts keep what they were written from.
     */
    public void change(ContractTemplate template, TemplateDetails details) {
        if (template.describe(details, clock.instant())) {
            revisions.persist(new TemplateRevision(template));
        }
    }
}
