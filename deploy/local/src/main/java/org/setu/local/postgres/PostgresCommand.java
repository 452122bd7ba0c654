package org.setu.local.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a PostgreSQL program. */
final class PostgresCommand {

    private PostgresCommand() {}

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody to it, while
     * the kernel still sees the owner of the files; {@code unshare} replaces itself, so the process
     * id stays that of the server.
     */
    static List<String> of(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("unshare");
            command.add("-U");
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
