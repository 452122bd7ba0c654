package org.setu.platform.testing;

/** The real broker of the test run, for tests about its failures. */
public final class TestBroker {

    private TestBroker() {}

    public static String bootstrapServers() {
        return TestComponents.kafka().bootstrapServers();
    }

    /** {@code kill -9}; what follows must start it again. */
    public static void kill() {
        TestComponents.kafka().kill();
    }

    /** Starts it again on its data and its port, and returns when it answers. */
    public static void startAgain() {
        TestComponents.startKafkaAgain();
    }
}
