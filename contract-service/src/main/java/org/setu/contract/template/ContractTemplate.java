package org.setu.contract.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.setu.contract.language.Language;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** A contract yet without parties. A change of its text is a new revision; old ones are kept. */
@Entity
@Table(name = "contract_template")
@VisibleToAll(because = "templates are configuration; they name no client")
public class ContractTemplate extends Aggregate {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, TemplateText> texts;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected ContractTemplate() {}

    ContractTemplate(TemplateDetails details, Instant now) {
        this.texts = Map.of();
        describe(details, now);
    }

    /** Takes over what a user says of it; tells whether the text changed. */
    boolean describe(TemplateDetails details, Instant now) {
        TemplateRules.requireSound(details.texts());
        boolean changed = !details.texts().equals(texts);
        this.code = details.code();
        this.name = details.name();
        this.active = Objects.requireNonNullElse(details.active(), true);
        this.updatedAt = now;
        if (changed) {
            this.texts = Map.copyOf(details.texts());
            this.revision++;
        }
        return changed;
    }

    /** The present state, as a user would say it. */
    public TemplateDetails details() {
        return new TemplateDetails(code, name, active, texts);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    /** Counts the changes of the text. */
    public int revision() {
        return revision;
    }

    /** The languages in which it is there. */
    public List<String> languages() {
        return texts.keySet().stream().sorted().toList();
    }

    /** The text in a language, if it is there in it. */
    public Optional<TemplateText> text(Language language) {
        return Optional.ofNullable(texts.get(language.tag()));
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
