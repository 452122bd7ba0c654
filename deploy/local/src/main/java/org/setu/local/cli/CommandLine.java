package org.setu.local.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Understands the words after {@code ./setu}. */
final class CommandLine {

    private final String name;
    private final List<String> words = new ArrayList<>();
    private final Set<String> options;
    private final List<String> only = new ArrayList<>();

    private CommandLine(String name, List<String> arguments) {
        this.name = name;
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.pop();
            if (argument.equals("--only")) {
                only.addAll(names(left));
            } else if (argument.startsWith("-")) {
                seen.add(argument);
            } else {
                words.add(argument);
            }
        }
        this.options = seen;
    }

    /**
     * Understands a command.
     *
     * @throws UsageException if there is no such command, or it is not used like that
     */
    static Command parse(String... arguments) {
        if (arguments.length == 0) {
            throw new UsageException("Which command?");
        }
        CommandLine line =
                new CommandLine(
                        arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
        return line.command();
    }

    private Command command() {
        return switch (name) {
            case "up" -> {
                expect(0, "up [--detach] [--only <component>,...]", "--detach", "-d");
                yield new Command.Up(options.contains("--detach") || options.contains("-d"), only);
            }
            case "down" -> {
                expect(0, "down");
                yield new Command.Down();
            }
            case "status" -> {
                expect(0, "status [--json]", "--json");
                yield new Command.Status(options.contains("--json"));
            }
            case "logs" -> {
                expect(1, "logs <component> [-f]", "-f", "--follow");
                yield new Command.Logs(words.getFirst(), !options.isEmpty());
            }
            case "reset" -> {
                expect(0, "reset [--yes]", "--yes", "-y");
                yield new Command.Reset(!options.isEmpty());
            }
            case "token" -> {
                expect(1, "token <user>");
                yield new Command.Token(words.getFirst());
            }
            case "rebuild", "republish", "replay" -> {
                expect(1, name + " <service>");
                yield new Command.Operate(name, words.getFirst());
            }
            case "supervise" -> new Command.Supervise(only);
            default ->
                    throw new UsageException(
                            "There is no command " + name + "; ./setu help lists them");
        };
    }

    private void expect(int count, String usage, String... known) {
        if (words.size() != count || !Set.of(known).containsAll(options)) {
            throw new UsageException("Usage: ./setu " + usage);
        }
        if (!only.isEmpty() && !name.equals("up")) {
            throw new UsageException("Usage: ./setu " + usage);
        }
    }

    private static List<String> names(Deque<String> left) {
        String names = left.poll();
        if (names == null || names.isBlank()) {
            throw new UsageException("--only needs the names of components, separated by commas");
        }
        return Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    }
}
