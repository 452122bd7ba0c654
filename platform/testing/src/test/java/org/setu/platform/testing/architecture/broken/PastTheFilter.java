package org.setu.platform.testing.architecture.broken;

import jakarta.persistence.EntityManager;
import org.hibernate.StatelessSession;

/** Three ways past the platform. */
class PastTheFilter {

    StatelessSession session;

    void read(EntityManager entityManager) {
        entityManager.createNativeQuery("select 1");
    }

    String write() {
        return "insert into outbox (topic) values (?)";
    }
}
