package org.setu.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.setu.platform.access.SubjectsResolver;
import org.setu.platform.access.TextArrayType;

/**
 * An aggregate whose rows are seen only by those to whom their visibility unit is granted. The
 * filter is on in every session, also for loads by key; nothing switches it off.
 */
@MappedSuperclass
@FilterDef(
        name = VisibleAggregate.FILTER,
        autoEnabled = true,
        applyToLoadByKey = true,
        defaultCondition =
                "exists (select 1 from visibility_grant g"
                        + " where g.unit = {alias}.visibility_unit and g.subject = any(:subjects))",
        parameters =
                @ParamDef(
                        name = "subjects",
                        type = TextArrayType.class,
                        resolver = SubjectsResolver.class))
@Filter(name = VisibleAggregate.FILTER, deduceAliasInjectionPoints = false)
public abstract class VisibleAggregate extends Aggregate {

    public static final String FILTER = "visible";

    /** What is granted to those who see this row; its own id unless it follows another record. */
    @Column(name = "visibility_unit", nullable = false)
    private UUID visibilityUnit = id();

    protected VisibleAggregate() {}

    /** For what shares the id of what it belongs to. */
    protected VisibleAggregate(UUID id) {
        super(id);
    }

    public UUID visibilityUnit() {
        return visibilityUnit;
    }

    /** Lets this row be seen by those who see another unit. */
    protected void follow(UUID unit) {
        this.visibilityUnit = unit;
    }
}
