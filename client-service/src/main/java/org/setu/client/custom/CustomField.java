package org.setu.client.custom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/**
 * A field that an administrator has added to one kind of record. It is never deleted, for records
 * hold values of it: a retired field, like a retired choice, is shown where it stands and set
 * nowhere anew.
 */
@Entity
@VisibleToAll(because = "it says what can be told of any record, and nothing of any of them")
public class CustomField extends Aggregate {

    @Column(name = "record_kind", nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private CustomRecord record;

    @Column(name = "field_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "value_type", nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private CustomType type;

    @Column(nullable = false)
    private String label;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> labels;

    @Column(nullable = false)
    private String[] choices;

    @Column(nullable = false)
    private String[] retiredChoices;

    @Column(nullable = false)
    private boolean required;

    private @Nullable BigDecimal minimum;
    private @Nullable BigDecimal maximum;
    private @Nullable Integer longest;

    @Column(name = "form_position", nullable = false)
    private int position;

    private @Nullable String help;

    @Column(nullable = false)
    private boolean retired;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected CustomField() {}

    CustomField(
            CustomRecord record,
            String key,
            CustomType type,
            CustomFieldDetails details,
            Instant now) {
        this.record = record;
        this.key = key;
        this.type = type;
        this.choices = new String[0];
        this.retiredChoices = new String[0];
        this.createdAt = now;
        change(details, now);
    }

    /** Replaces all that is said of it; choices that are named no longer are retired. */
    final void change(CustomFieldDetails details, Instant now) {
        FieldRules.require(type, details);
        retireChoices(details.choices());
        this.label = details.label();
        this.labels = details.labels();
        this.required = details.required();
        this.minimum = details.minimum();
        this.maximum = details.maximum();
        this.longest = details.longest();
        this.position = details.position();
        this.help = details.help();
        this.changedAt = now;
    }

    private void retireChoices(List<String> next) {
        Set<String> gone = new LinkedHashSet<>(retiredChoices());
        gone.addAll(choices());
        next.forEach(gone::remove);
        if (gone.size() > FieldRules.MOST_RETIRED_CHOICES) {
            throw ProblemException.invalid(
                    "/choices",
                    "would be more than "
                            + FieldRules.MOST_RETIRED_CHOICES
                            + " retired choices; retire this field and add another");
        }
        this.choices = next.toArray(String[]::new);
        this.retiredChoices = gone.toArray(String[]::new);
    }

    void retire(Instant now) {
        if (retired) {
            throw ProblemException.illegalTransition(
                    "The field is retired already.", List.of("restore"));
        }
        this.retired = true;
        this.changedAt = now;
    }

    void restore(Instant now) {
        if (!retired) {
            throw ProblemException.illegalTransition(
                    "The field is not retired.", List.of("retire"));
        }
        this.retired = false;
        this.changedAt = now;
    }

    /** Everything that an administrator can change. */
    public CustomFieldDetails details() {
        return new CustomFieldDetails(
                label, labels, choices(), required, minimum, maximum, longest, position, help);
    }

    /**
     * Reads a cell of an import or the value of a filter. Limits are not looked at: what is to be
     * kept is checked whole, by {@link CustomForm}.
     *
     * @return text, a number, true or false, or a list of texts, as {@link CustomValues} holds it
     * @throws IllegalArgumentException saying what it must be
     */
    public Object parse(String text) {
        return ReadingText.of(this, text);
    }

    public CustomRecord record() {
        return record;
    }

    public String key() {
        return key;
    }

    public CustomType type() {
        return type;
    }

    public List<String> choices() {
        return List.of(choices);
    }

    /** What could once be chosen; where it was, it may stay. */
    public List<String> retiredChoices() {
        return List.of(retiredChoices);
    }

    @Nullable BigDecimal minimum() {
        return ExactNumber.plainOrNull(minimum);
    }

    @Nullable BigDecimal maximum() {
        return ExactNumber.plainOrNull(maximum);
    }

    /** Characters of a value at most. */
    int longestText() {
        int usual =
                type == CustomType.TEXT ? FieldRules.LONGEST_TEXT : FieldRules.LONGEST_LONG_TEXT;
        return Objects.requireNonNullElse(longest, usual);
    }

    /** Whether a record is opened or changed only with a value. */
    public boolean isDemanded() {
        return required && !retired;
    }

    public int position() {
        return position;
    }

    public boolean retired() {
        return retired;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
