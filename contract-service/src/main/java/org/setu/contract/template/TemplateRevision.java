package org.setu.contract.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** The text of a template as it was from one change to the next. Never changed. */
@Entity
@Table(name = "contract_template_revision")
@VisibleToAll(because = "templates are configuration; they name no client")
public class TemplateRevision extends Aggregate {

    @Column(name = "template_id", nullable = false)
    private UUID templateId;

    @Column(nullable = false)
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, TemplateText> texts;

    @Column(nullable = false)
    private Instant at;

    protected TemplateRevision() {}

    TemplateRevision(ContractTemplate template) {
        this.templateId = template.id();
        this.revision = template.revision();
        this.texts = template.details().texts();
        this.at = template.updatedAt();
    }

    public int revision() {
        return revision;
    }

    public Map<String, TemplateText> texts() {
        return texts;
    }

    public Instant at() {
        return at;
    }
}
