package org.setu.platform.testing.architecture.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that says nothing of who may see it. */
@Entity
class OpenEntity {
    @Id long id;
}
