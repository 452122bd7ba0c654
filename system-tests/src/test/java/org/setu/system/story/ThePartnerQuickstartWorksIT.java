package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** A partner's engineer runs every block of {@code docs/partner-quickstart.md}, in order. */
class ThePartnerQuickstartWorksIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern PRINTS = Pattern.compile("(?m) # prints (.+)$");

    private final Story.Ending ending = ToldStory.ending();

    @TempDir Path directory;

    @Test
    void everyBlockDoesWhatThePageSays() throws IOException, InterruptedException {
        String page =
                Files.readString(TestStack.get().root().resolve("docs/partner-quickstart.md"));
        List<String> blocks = all(BLOCK, page);
        assertThat(blocks).hasSizeGreaterThan(7);
        String script = String.join("\n", blocks);
        Caller agent = new Caller("moses.frase");
        String orders = "/orders?contractId=" + ending.contract();
        int before = agent.count(orders);

        Path output = run("set -eu -o pipefail\n" + script);

        assertThat(Files.readAllLines(output)).containsSubsequence(all(PRINTS, script));
        assertThat(agent.count(orders)).isEqualTo(before + 2);
        assertThat(agent.items(orders + "&sort=-createdAt&limit=2"))
                .extracting(order -> order.get("state"))
                .containsExactly("CANCELLED", "PLACED");
    }

    /** As whoever reads the page would: with bash, in an empty directory. */
    private Path run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("quickstart.sh"), script);
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder("bash", file.toString())
                        .directory(Files.createDirectory(directory.resolve("work")).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "SETU", TestStack.get().gateway().toString(),
                                "REALM",
                                        "http://127.0.0.1:%d/realms/setu"
                                                .formatted(TestStack.get().port("keycloak")),
                                "CLIENT_ID", ending.clientId(),
                                "CLIENT_SECRET", ending.clientSecret()));
        Process process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0).as(Files.readString(output)).isTrue();
        return output;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1).strip()).toList();
    }
}
