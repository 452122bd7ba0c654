package org.setu.local.kafka;

import java.nio.file.Path;

/** The server.properties of a single node that is broker and controller. */
record BrokerConfiguration(Path data, int port, int controllerPort) {

    String text() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        controller.listener.names=CONTROLLER
        log.dirs=%3$s
        auto.create.topics.enable=false

        # One node holds everything, with few partitions for the broker's own topics: quicker start, less memory.
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=6
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=6
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1

        # A consumer that starts alone need not wait for others.
        group.initial.rebalance.delay.ms=100
        # The default of the cleaner is half of the heap it gets here.
        log.cleaner.dedupe.buffer.size=16777216
        num.network.threads=2
        num.io.threads=4
        background.threads=4

        # After a kill the old registration of this very node must expire before it may come back.
        broker.session.timeout.ms=2000
        broker.heartbeat.interval.ms=500
        """
                .formatted(port, controllerPort, data);
    }
}
