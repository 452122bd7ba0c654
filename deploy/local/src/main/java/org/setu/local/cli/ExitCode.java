package org.setu.local.cli;

/** What the launcher tells its caller. */
enum ExitCode {
    OK(0),
    /** Something did not come up, or is not as it should be. */
    FAILED(1),
    /** The command line makes no sense. */
    USAGE(2),
    // 3 (no JDK 25 or Maven) and 4 (the build failed) are given by the shell part.
    /** Somebody else listens on a port. */
    PORT_TAKEN(5),
    /** The stack is not running, and the command needs it. */
    NOT_RUNNING(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
