package org.setu.local.cli;

import org.setu.local.stack.Stack;

/** Stops the stack; returns when no process of it is left. */
record DownCommand(Stack stack) {

    ExitCode run() {
        System.out.println(stack.stop() ? "Stopped" : "Nothing was running");
        return ExitCode.OK;
    }
}
