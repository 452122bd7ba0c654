package org.setu.local.kafka;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code deploy/topics.yaml} says.
 *
 * @param kinds by name: how the topics of that kind are kept
 */
public record TopicList(
        Safety production, Safety local, Map<String, Kind> kinds, List<Topic> topics) {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** How many copies there are, and how many must have a record before it counts as written. */
    public record Safety(short replication, int minInSyncReplicas) {}

    /** The keeping of one kind of topic. */
    public record Kind(int partitions, Map<String, String> config) {}

    /**
     * One topic.
     *
     * @param key what the Kafka key of its records identifies
     * @param writers services that publish here
     * @param readers services that consume
     */
    public record Topic(
            String name, String kind, String key, List<String> writers, List<String> readers) {}

    public TopicList {
        for (Topic topic : topics) {
            if (!kinds.containsKey(topic.kind())) {
                throw new IllegalArgumentException(
                        "Topic %s is of kind %s; known are %s"
                                .formatted(topic.name(), topic.kind(), kinds.keySet()));
            }
            if (topic.writers().size() != 1) {
                throw new IllegalArgumentException(
                        "Topic %s must have exactly one writer, its owner".formatted(topic.name()));
            }
        }
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it is not such a list
     */
    public static TopicList read(Path file) {
        try {
            return YAML.readValue(Files.readString(file), TopicList.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    Kind kindOf(Topic topic) {
        Kind kind = kinds.get(topic.kind());
        if (kind == null) {
            throw new IllegalStateException("Checked by the constructor");
        }
        return kind;
    }

    /** The topic configuration on a single local broker. */
    Map<String, String> localConfig(Topic topic) {
        Map<String, String> config = new TreeMap<>(kindOf(topic).config());
        config.put("min.insync.replicas", Integer.toString(local.minInSyncReplicas()));
        return config;
    }
}
