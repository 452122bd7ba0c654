package org.setu.local.cli;

import java.io.Console;
import org.setu.local.stack.Stack;

/**
 * Deletes the data of the stack. A person is asked before; a program that calls this is taken at
 * its word.
 */
record ResetCommand(Stack stack) {

    ExitCode run(boolean sure) {
        Console console = System.console();
        if (!sure && console != null && console.isTerminal()) {
            String answer =
                    console.readLine(
                            "Delete all data of this checkout's stack, users and logs too? [y/N] ");
            if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
                System.out.println("Nothing was deleted");
                return ExitCode.FAILED;
            }
        }
        stack.stop();
        stack.deleteData();
        System.out.println("Everything is deleted; the next ./setu up starts with empty databases");
        return ExitCode.OK;
    }
}
