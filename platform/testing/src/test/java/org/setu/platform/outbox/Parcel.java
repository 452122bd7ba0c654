package org.setu.platform.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

@Entity
@VisibleToAll(because = "a sample without secrets")
class Parcel extends Aggregate {

    @Column(nullable = false)
    private int weight;

    void weigh(int grams) {
        weight = grams;
    }

    int weight() {
        return weight;
    }
}
