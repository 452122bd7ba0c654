package org.setu.client.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

import java.util.UUID;

/** What was last published of a staff member, with a version of its own. */
@Entity
@VisibleToAll(because = "never shown; who sees what is decided with it")
class StaffState extends Aggregate {

    @Column(nullable = false)
    private String state;

    protected StaffState() {}

    StaffState(UUID staffId, String state) {
        super(staffId);
        this.state = state;
    }

    /** Takes the new state; false if it is the old one. */
    boolean become(String now) {
        if (state.equals(now)) {
            return false;
        }
        this.state = now;
        return true;
    }

    String state() {
        return state;
    }
}
