package org.setu.local.stack;

import java.net.URI;
import java.nio.file.Path;
import org.setu.local.keycloak.KeycloakUsers;

/** The running stack, for who works with it. */
public interface StackInfo {

    /** The checkout it was started from. */
    Path root();

    /** Where everybody calls the platform. */
    URI gateway();

    Ports ports();

    /** A bearer token of a local user, by the same code flow that a person would go through. */
    String token(String username);

    /** Makes users. */
    KeycloakUsers users();
}
