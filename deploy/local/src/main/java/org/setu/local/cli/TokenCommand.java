package org.setu.local.cli;

import org.setu.local.keycloak.KeycloakException;
import org.setu.local.stack.Stack;

/** Prints a bearer token and nothing else, for use in {@code $(...)}. */
record TokenCommand(Stack stack) {

    ExitCode run(String username) {
        if (!stack.isRunning()) {
            System.err.println("Setu is not running; ./setu up starts it");
            return ExitCode.NOT_RUNNING;
        }
        try {
            System.out.println(stack.identity().token(username));
            return ExitCode.OK;
        } catch (KeycloakException e) {
            System.err.println(e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
