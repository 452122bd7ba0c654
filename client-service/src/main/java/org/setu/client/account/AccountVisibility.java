package org.setu.client.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who sees an account, as last published; derived, with a version of its own. */
@Entity
@VisibleToAll(because = "never shown to anybody; the filter works with the grants made of it")
class AccountVisibility extends Aggregate {

    @Column(nullable = false)
    private String[] subjects;

    protected AccountVisibility() {}

    AccountVisibility(UUID accountId, Collection<String> subjects) {
        super(accountId);
        this.subjects = subjects.toArray(String[]::new);
    }

    /** Takes the new subjects; false if they are the old ones. */
    boolean become(Collection<String> now) {
        String[] next = now.toArray(String[]::new);
        if (Arrays.equals(subjects, next)) {
            return false;
        }
        this.subjects = next;
        return true;
    }

    List<String> subjects() {
        return List.of(subjects);
    }
}
