package org.setu.platform.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/** One import: a description, a file, and what became of its rows. */
@Entity
@Table(name = "import_job")
@VisibleToAll(
        because =
                "Imports shows them to their owners, and to those who keep the data of the company")
public class ImportJob extends Aggregate {

    @Column(nullable = false)
    private String kind = "";

    @Column(name = "file_name", nullable = false)
    private String fileName = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ImportState state = ImportState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> mapping = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "value_mapping", nullable = false)
    private Map<String, Map<String, String>> valueMapping = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> constants = Map.of();

    @Column(name = "created_by", nullable = false)
    private String createdBy = "";

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt = Instant.EPOCH;

    protected ImportJob() {}

    ImportJob(ImportRequest request, String createdBy, @Nullable UUID ownerId, Instant createdAt) {
        this.kind = request.kind();
        this.fileName = request.fileName();
        this.mapping = request.mapping();
        this.valueMapping = request.valueMappingOrEmpty();
        this.constants = request.constantsOrEmpty();
        this.createdBy = createdBy;
        this.ownerId = ownerId;
        this.createdAt = createdAt;
    }

    void uploaded() {
        require("upload");
        state = ImportState.UPLOADED;
    }

    void startCheck() {
        require("check");
        state = ImportState.CHECKING;
    }

    void startCommit() {
        require("commit");
        state = ImportState.COMMITTING;
    }

    void startRollback() {
        require("rollback");
        state = ImportState.ROLLING_BACK;
    }

    /** The background work of the present state has reached the last row. */
    void finished() {
        state =
                switch (state) {
                    case CHECKING -> ImportState.CHECKED;
                    case COMMITTING -> ImportState.COMMITTED;
                    case ROLLING_BACK -> ImportState.ROLLED_BACK;
                    case DRAFT, UPLOADED, CHECKED, COMMITTED, ROLLED_BACK ->
                            throw new IllegalStateException("nothing runs in " + state);
                };
    }

    void require(String order) {
        if (!state.orders().contains(order)) {
            throw ProblemException.illegalTransition(
                    "The import is " + state + "; it cannot " + order + " now.", state.orders());
        }
    }

    String kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    ImportState state() {
        return state;
    }

    Map<String, String> mapping() {
        return mapping;
    }

    Map<String, Map<String, String>> valueMapping() {
        return valueMapping;
    }

    Map<String, String> constants() {
        return constants;
    }

    String createdBy() {
        return createdBy;
    }

    /** Whose import it is; null if it is that of all who keep the data of the company. */
    @Nullable UUID ownerId() {
        return ownerId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
