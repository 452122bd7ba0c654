package org.setu.platform.testing.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.setu.local.kafka.TopicList;

/**
 * The AsyncAPI document of all topics, made from the list of topics and the event schemas, so that
 * it cannot tell anything else.
 */
public final class AsyncApi {

    private static final String SCHEMA = ".schema.json";

    private final ObjectMapper yaml =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .build());
    private final TopicList topics;
    private final List<String> types;

    private AsyncApi(TopicList topics, List<String> types) {
        this.topics = topics;
        this.types = types;
    }

    /** Reads the topics and the names of the event types. */
    public static AsyncApi of(Path topicsYaml, Path events) throws IOException {
        try (Stream<Path> files = Files.list(events)) {
            List<String> types =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(SCHEMA))
                            .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                            .sorted()
                            .toList();
            return new AsyncApi(TopicList.read(topicsYaml), types);
        }
    }

    /** The document as YAML. */
    public String document() throws IOException {
        ObjectNode root = yaml.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Setu events")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka binary mode. State topics are compacted and hold the"
                                + " latest state of one thing; fact topics hold what happened.");
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        for (TopicList.Topic topic : topics.topics()) {
            ObjectNode channel = channels.putObject(topic.name());
            channel.put("address", topic.name());
            channel.put(
                    "description",
                    "%s topic, keyed by %s; written by %s; read by %s"
                            .formatted(
                                    topic.kind(),
                                    topic.key(),
                                    String.join(", ", topic.writers()),
                                    String.join(", ", topic.readers())));
            ObjectNode messages = channel.putObject("messages");
            List<String> carried =
                    types.stream().filter(type -> topic(type).equals(topic.name())).toList();
            carried.forEach(
                    type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
            ObjectNode operation = operations.putObject("publish-" + topic.name());
            operation.put("action", "send");
            operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        }
        ObjectNode messages = root.putObject("components").putObject("messages");
        types.forEach(type -> describe(messages.putObject(type), type));
        return yaml.writeValueAsString(root);
    }

    private static void describe(ObjectNode message, String type) {
        message.put("name", type);
        message.put("contentType", "application/json");
        message.putObject("payload").put("$ref", "events/" + type + SCHEMA);
        ArrayNode examples = message.putArray("examples");
        examples.addObject().putObject("payload").put("$ref", "events/" + type + ".example.json");
    }

    /** A type is carried by the state topic of its name if there is one, else by the fact topic. */
    private String topic(String type) {
        String[] parts = type.split("\\.");
        String service = "setu." + parts[2];
        String state = service + "." + parts[3];
        return topics.topics().stream().anyMatch(topic -> topic.name().equals(state))
                ? state
                : service + ".fact";
    }
}
