package org.setu.local.cli;

import org.setu.local.process.StartFailure;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.Stack;

/** The launcher: what {@code ./setu} runs once there is a JDK and a build. */
public final class Setu {

    private Setu() {}

    /** Runs one command and exits with an {@link ExitCode}. */
    public static void main(String... arguments) {
        System.exit(run(arguments).code());
    }

    private static ExitCode run(String... arguments) {
        try {
            Command command = CommandLine.parse(arguments);
            return run(command, new Stack(Checkout.current()));
        } catch (UsageException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static ExitCode run(Command command, Stack stack) {
        return switch (command) {
            case Command.Up up -> new UpCommand(stack).run(up);
            case Command.Down _ -> new DownCommand(stack).run();
            case Command.Status status -> new StatusCommand(stack).run(status.json());
            case Command.Logs logs -> new LogsCommand(stack).run(logs);
            case Command.Reset reset -> new ResetCommand(stack).run(reset.sure());
            case Command.Token token -> new TokenCommand(stack).run(token.username());
            case Command.Operate operate -> new OperateCommand(stack).run(operate);
            case Command.Supervise supervise ->
                    stack.supervise(supervise.only()) ? ExitCode.OK : ExitCode.FAILED;
        };
    }
}
