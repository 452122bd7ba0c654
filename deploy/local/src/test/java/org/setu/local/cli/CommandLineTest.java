package org.setu.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void understandsEveryCommand() {
        assertThat(parse("up")).isEqualTo(new Command.Up(false, List.of()));
        assertThat(parse("up --detach")).isEqualTo(new Command.Up(true, List.of()));
        assertThat(parse("up -d --only postgres,kafka"))
                .isEqualTo(new Command.Up(true, List.of("postgres", "kafka")));
        assertThat(parse("down")).isEqualTo(new Command.Down());
        assertThat(parse("status")).isEqualTo(new Command.Status(false));
        assertThat(parse("status --json")).isEqualTo(new Command.Status(true));
        assertThat(parse("logs deal")).isEqualTo(new Command.Logs("deal", false));
        assertThat(parse("logs -f deal")).isEqualTo(new Command.Logs("deal", true));
        assertThat(parse("reset --yes")).isEqualTo(new Command.Reset(true));
        assertThat(parse("token steward")).isEqualTo(new Command.Token("steward"));
        assertThat(parse("replay deal")).isEqualTo(new Command.Operate("replay", "deal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up now",
                "up --json",
                "up --only",
                "token",
                "token a b",
                "logs",
                "rebuild",
                "down --only a"
            })
    void saysHowACommandIsUsed(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(UsageException.class);
    }

    @Test
    void refusesAnUnknownCommand() {
        assertThatThrownBy(() -> parse("sideways"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There is no command sideways");
    }

    private static Command parse(String line) {
        return CommandLine.parse(line.split(" "));
    }
}
