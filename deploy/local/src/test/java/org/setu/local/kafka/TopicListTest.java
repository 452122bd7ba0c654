package org.setu.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicListTest {

    @Test
    void readsTheTopicsOfThePlatform() {
        TopicList list = TopicList.read(Path.of("../topics.yaml"));

        assertThat(list.topics()).hasSize(12).allMatch(topic -> topic.name().startsWith("setu."));
        assertThat(list.production()).isEqualTo(new TopicList.Safety((short) 3, 2));
        TopicList.Topic account = list.topics().getFirst();
        assertThat(account.name()).isEqualTo("setu.client.account");
        assertThat(list.localConfig(account))
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("max.compaction.lag.ms", "604800000")
                .containsEntry("min.insync.replicas", "1");
    }

    @Test
    void refusesATopicOfAnUnknownKind(@TempDir Path directory) throws IOException {
        Path file =
                Files.writeString(
                        directory.resolve("topics.yaml"),
                        """
                        production: {replication: 3, minInSyncReplicas: 2}
                        local: {replication: 1, minInSyncReplicas: 1}
                        kinds: {fact: {partitions: 6, config: {}}}
                        topics: [{name: a, kind: rumour, key: k, writers: [x], readers: []}]
                        """);

        assertThatThrownBy(() -> TopicList.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Topic a is of kind rumour; known are [fact]");
    }
}
