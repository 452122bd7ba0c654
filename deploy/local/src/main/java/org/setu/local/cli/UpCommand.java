package org.setu.local.cli;

import java.util.List;
import org.setu.local.process.LogTail;
import org.setu.local.stack.Ports.Taken;
import org.setu.local.stack.Stack;
import org.setu.local.stack.StackPhase;
import org.setu.local.stack.StackStatus;

/**
 * Starts the stack. The supervisor always is a process in a session of its own; in the foreground
 * this one looks on and stops it at the end, detached it leaves when everything is ready.
 */
final class UpCommand {

    private final Stack stack;
    private volatile boolean interrupted;
    private volatile boolean detached;

    UpCommand(Stack stack) {
        this.stack = stack;
    }

    ExitCode run(Command.Up up) {
        if (stack.isRunning()) {
            return alreadyRunning();
        }
        stack.endLeftovers();
        List<Taken> taken = stack.ports().taken();
        if (!taken.isEmpty()) {
            taken.forEach(System.err::println);
            return ExitCode.PORT_TAKEN;
        }
        stack.turnLogs();
        ProcessHandle supervisor = new SupervisorProcess(stack.checkout()).start(up.only());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stopAtExit));
        StackStatus status = new StartView(stack, supervisor, System.out).await();
        if (status.phase() != StackPhase.READY) {
            return interrupted ? ExitCode.FAILED : failed(status, supervisor);
        }
        System.out.println(new Summary(stack).text());
        if (up.detach()) {
            detached = true;
            System.out.println("Stop it with ./setu down");
            return ExitCode.OK;
        }
        System.out.println("Stop it with Ctrl-C, or ./setu down");
        supervisor.onExit().join();
        return ExitCode.OK;
    }

    private ExitCode alreadyRunning() {
        System.out.println("Setu is running already in this checkout.");
        boolean good = stack.status().filter(StackStatus::allGood).isPresent();
        stack.status().ifPresent(status -> System.out.print(new StatusTable(status).text()));
        if (good) {
            System.out.println(new Summary(stack).text());
        }
        return good ? ExitCode.OK : ExitCode.FAILED;
    }

    private ExitCode failed(StackStatus status, ProcessHandle supervisor) {
        supervisor.onExit().join();
        System.err.println();
        System.err.println("Setu did not start. Everything that was started is stopped again.");
        if (status.failure().isEmpty()) {
            LogTail.of(stack.checkout().log(SupervisorProcess.NAME), 15)
                    .forEach(System.err::println);
        } else {
            System.err.println(status.failure());
        }
        return ExitCode.FAILED;
    }

    /** Ctrl-C, or the terminal was closed. */
    private void stopAtExit() {
        interrupted = true;
        if (!detached && stack.isRunning()) {
            System.out.println("\nStopping");
            stack.stop();
            System.out.println("Stopped");
        }
    }
}
