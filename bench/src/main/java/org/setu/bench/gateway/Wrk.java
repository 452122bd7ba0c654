package org.setu.bench.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.setu.bench.SkippedException;

/** The load generator. */
public final class Wrk {

    private static final Path PROGRAM = Path.of("/usr/bin/wrk");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern FAILURES =
            Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private Wrk() {}

    /** How many requests were answered well; others end the measurement. */
    public static long run(String url, int seconds, List<String> headers)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new SkippedException("there is no wrk; apt install wrk brings it");
        }
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                PROGRAM.toString(),
                                "-t1",
                                "-c32",
                                "--timeout",
                                "10s",
                                "-d" + seconds + "s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher requests = REQUESTS.matcher(output);
        if (process.waitFor() != 0 || !requests.find() || FAILURES.matcher(output).find()) {
            throw new IOException("wrk on " + url + ":\n" + output);
        }
        return Long.parseLong(requests.group(1));
    }
}
