package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what is due at Keycloak, as the schedule would, which is off in tests. */
@ApplicationScoped
public class TryingAgain {

    private final KeycloakWorker worker;

    TryingAgain(KeycloakWorker worker) {
        this.worker = worker;
    }

    public void now() {
        worker.work();
    }
}
