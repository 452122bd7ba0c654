package org.setu.contract.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;

/**
 * The text of a contract at one moment. Never changed; only who sees it is: what was written before
 * the negotiation stays inside, except the version with which the negotiation begins.
 */
@Entity
@Table(name = "contract_version")
@DynamicUpdate // the database allows no other column to be updated
public class ContractVersion extends VisibleAggregate {

    /** Why a version was written. */
    public enum Cause {
        /** From a template. */
        DRAFTED,
        /** By our side. */
        EDITED,
        /** A wording on which both sides agreed. */
        AGREED
    }

    @Column(name = "contract_id", nullable = false, updatable = false)
    private UUID contractId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Cause cause;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private ContractText content;

    @Column(name = "canonical_text", nullable = false, updatable = false)
    private String canonicalText;

    @Column(name = "previous_hash", nullable = false, updatable = false)
    private String previousHash;

    @Column(name = "text_hash", nullable = false, updatable = false)
    private String textHash;

    @Column(name = "written_by", updatable = false)
    private @Nullable UUID writtenBy;

    @Column(name = "written_by_name", updatable = false)
    private @Nullable String writtenByName;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(updatable = false)
    private @Nullable String note;

    protected ContractVersion() {}

    ContractVersion(Contract contract, int number, String previousHash, Writing writing) {
        this.contractId = contract.id();
        this.number = number;
        this.cause = writing.cause();
        this.content = writing.text();
        this.canonicalText = CanonicalText.of(contract, writing.text());
        this.previousHash = previousHash;
        this.textHash = TextHash.of(previousHash, canonicalText);
        this.writtenBy = writing.by() == null ? null : writing.by().id();
        this.writtenByName = writing.by() == null ? null : writing.by().name();
        this.at = writing.at();
        this.note = writing.note();
        follow(contract.unitOfText());
    }

    /** From now on the partner sees it too. */
    void show(Contract contract) {
        follow(contract.visibilityUnit());
    }

    public UUID contractId() {
        return contractId;
    }

    public int number() {
        return number;
    }

    public Cause cause() {
        return cause;
    }

    public ContractText content() {
        return content;
    }

    /** What the hash covers. */
    public String canonicalText() {
        return canonicalText;
    }

    public String previousHash() {
        return previousHash;
    }

    public String textHash() {
        return textHash;
    }

    public @Nullable UUID writtenBy() {
        return writtenBy;
    }

    public @Nullable String writtenByName() {
        return writtenByName;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String note() {
        return note;
    }
}
