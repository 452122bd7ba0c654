package org.setu.local.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.setu.local.process.StartFailure;

/** Brings the topics of a broker to what the list says; never deletes one. */
final class TopicProvisioning {

    private final Admin admin;

    TopicProvisioning(Admin admin) {
        this.admin = admin;
    }

    List<String> apply(TopicList list) {
        List<String> changes = new ArrayList<>();
        Set<String> there = get(admin.listTopics().names());
        List<TopicList.Topic> missing =
                list.topics().stream().filter(topic -> !there.contains(topic.name())).toList();
        get(
                admin.createTopics(missing.stream().map(topic -> newTopic(list, topic)).toList())
                        .all());
        missing.forEach(topic -> changes.add("created " + topic.name()));

        List<TopicList.Topic> present =
                list.topics().stream().filter(topic -> there.contains(topic.name())).toList();
        addPartitions(list, present, changes);
        alterConfigs(list, present, changes);
        return changes;
    }

    private static NewTopic newTopic(TopicList list, TopicList.Topic topic) {
        return new NewTopic(
                        topic.name(), list.kindOf(topic).partitions(), list.local().replication())
                .configs(list.localConfig(topic));
    }

    private void addPartitions(TopicList list, List<TopicList.Topic> topics, List<String> changes) {
        Map<String, TopicDescription> descriptions =
                get(
                        admin.describeTopics(topics.stream().map(TopicList.Topic::name).toList())
                                .allTopicNames());
        for (TopicList.Topic topic : topics) {
            TopicDescription description = descriptions.get(topic.name());
            int wanted = list.kindOf(topic).partitions();
            if (description != null && description.partitions().size() < wanted) {
                get(
                        admin.createPartitions(
                                        Map.of(topic.name(), NewPartitions.increaseTo(wanted)))
                                .all());
                changes.add("%s has %d partitions now".formatted(topic.name(), wanted));
            }
        }
    }

    private void alterConfigs(TopicList list, List<TopicList.Topic> topics, List<String> changes) {
        Map<ConfigResource, Config> configs =
                get(
                        admin.describeConfigs(
                                        topics.stream().map(TopicProvisioning::resource).toList())
                                .all());
        for (TopicList.Topic topic : topics) {
            Config current = configs.get(resource(topic));
            List<AlterConfigOp> operations =
                    list.localConfig(topic).entrySet().stream()
                            .filter(wanted -> current == null || !is(current, wanted))
                            .map(TopicProvisioning::set)
                            .toList();
            if (!operations.isEmpty()) {
                get(admin.incrementalAlterConfigs(Map.of(resource(topic), operations)).all());
                changes.add("configured " + topic.name());
            }
        }
    }

    private static boolean is(Config current, Map.Entry<String, String> wanted) {
        ConfigEntry entry = current.get(wanted.getKey());
        return entry != null && wanted.getValue().equals(entry.value());
    }

    private static AlterConfigOp set(Map.Entry<String, String> wanted) {
        return new AlterConfigOp(
                new ConfigEntry(wanted.getKey(), wanted.getValue()), AlterConfigOp.OpType.SET);
    }

    private static ConfigResource resource(TopicList.Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new StartFailure("Kafka's topics cannot be set up: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while setting up Kafka's topics", e);
        }
    }
}
