package org.setu.local.cli;

import java.util.Optional;
import org.setu.local.stack.Stack;
import org.setu.local.stack.StackStatus;

/** Shows the state of the stack. */
record StatusCommand(Stack stack) {

    ExitCode run(boolean json) {
        Optional<StackStatus> status = stack.status();
        if (json) {
            System.out.print(status.map(StackStatus::json).orElse("{\"phase\":\"STOPPED\"}\n"));
        } else {
            status.ifPresent(it -> System.out.print(new StatusTable(it).text()));
        }
        if (!stack.isRunning()) {
            if (!json) {
                System.out.println("Setu is not running; ./setu up starts it");
            }
            return ExitCode.NOT_RUNNING;
        }
        return status.filter(StackStatus::allGood).isPresent() ? ExitCode.OK : ExitCode.FAILED;
    }
}
