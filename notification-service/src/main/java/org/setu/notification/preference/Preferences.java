package org.setu.notification.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.setu.platform.entity.VisibleAggregate;

/** What one recipient does not want; shares the recipient's id and is his alone. */
@Entity
@Table(name = "preferences")
class Preferences extends VisibleAggregate {

    @Column(name = "switched_off", nullable = false)
    private String[] switchedOff = {};

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected Preferences() {}

    Preferences(UUID recipient, Instant now) {
        super(recipient);
        this.updatedAt = now;
        follow(recipient);
    }

    void switchOff(Collection<Wish> wishes, Instant now) {
        this.switchedOff =
                wishes.stream().map(Wish::text).sorted().distinct().toArray(String[]::new);
        this.updatedAt = now;
    }

    Set<Wish> switchedOff() {
        Set<Wish> off = new TreeSet<>();
        Arrays.stream(switchedOff).map(Wish::parse).forEach(off::add);
        return off;
    }
}
