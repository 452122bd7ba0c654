package org.setu.system.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** Nothing of the files is dropped, and nothing comes of them that nobody asked for. */
@NullUnmarked // a missing figure fails the test as well as an assertion would
@Order(1) // mails and events of other stories would be counted too
class TheDemonstrationDataIsCompleteIT {

    /** Started before anything waits: that takes minutes. */
    private final TestStack stack = TestStack.get();

    @ParameterizedTest
    @CsvSource({
        "/imports, crm-sales/accounts.csv, 85",
        "/deal-imports, crm-sales/products.csv, 7",
        "/deal-imports, crm-sales/sales_pipeline.csv, 8800"
    })
    void everyRowIsAccountedFor(String imports, String file, int rows) {
        List<Map<String, Object>> jobs =
                Caller.STEWARD.items(imports + "?limit=200").stream()
                        .filter(job -> file.equals(job.get("fileName")))
                        .toList();

        assertThat(jobs).hasSize(1);
        assertThat(jobs.getFirst())
                .containsEntry("state", "COMMITTED")
                .containsEntry("total", rows);
        Map<?, ?> outcomes = (Map<?, ?>) jobs.getFirst().get("rows");
        assertThat(((Number) outcomes.get("CREATED")).intValue()).isEqualTo(rows);
    }

    @Test
    void everybodyIsThere() {
        assertThat(Caller.ADMINISTRATOR.count("/staff")).isGreaterThanOrEqualTo(41);
        assertThat(Caller.ADMINISTRATOR.count("/territories")).isGreaterThanOrEqualTo(9);
        assertThat(Caller.STEWARD.count("/contacts?synthetic=true")).isEqualTo(170);
    }

    @Test
    void parentsAreThere() {
        String acme =
                Caller.STEWARD.items("/accounts?name=Acme Corporation").getFirst().get("id") + "";

        assertThat(Caller.STEWARD.count("/accounts?parentId=" + acme)).isEqualTo(4);
    }

    @Test
    void noContractComesOfAnImport() throws Exception {
        assertThat(recordsOf("setu.contract.fact")).isZero();
    }

    @Test
    void theOneRiskIsToldToItsOwnerAndNothingElseToAnybody() throws Exception {
        Waiting.until(
                "the owner of the risky client is told",
                () -> recordsOf("setu.notification.fact") >= 2);

        List<Map<String, Object>> messages = Caller.AUDITOR.items("/messages?limit=200");
        assertThat(messages)
                .extracting(message -> message.get("channel"))
                .containsExactlyInAnyOrder("IN_APP", "EMAIL");
        assertThat(messages).allSatisfy(message -> isOfTheRisk(message));
        assertThat(recordsOf("setu.notification.fact")).isEqualTo(2);
        assertThat(mailsOf("darcel.schlecht@setu.example")).contains("* 1 EXISTS");
        assertThat(mailsOf("dustin.brinkmann@setu.example")).contains("* 0 EXISTS");
    }

    private static void isOfTheRisk(Map<String, Object> message) {
        assertThat(message).containsEntry("topic", "activity-due");
        assertThat((Map<?, ?>) message.get("recipient"))
                .extracting("name")
                .isEqualTo("Darcel Schlecht");
        assertThat((Map<?, ?>) message.get("about"))
                .extracting("name")
                .asString()
                .startsWith("Look at the reliability of this client");
    }

    private long recordsOf(String topic) throws Exception {
        Properties properties = new Properties();
        properties.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + stack.port("kafka"));
        try (Admin admin = Admin.create(properties)) {
            int partitions =
                    admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions()
                            .size();
            long records = 0;
            for (int partition : IntStream.range(0, partitions).toArray()) {
                TopicPartition one = new TopicPartition(topic, partition);
                records +=
                        admin.listOffsets(Map.of(one, OffsetSpec.latest()))
                                .partitionResult(one)
                                .get()
                                .offset();
            }
            return records;
        }
    }

    private String mailsOf(String address) throws IOException {
        try (Socket imap = new Socket("127.0.0.1", stack.port("imap"))) {
            imap.setSoTimeout(10_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(imap.getInputStream(), US_ASCII));
            in.readLine();
            assertThat(ask(imap, in, "a1 LOGIN %s any".formatted(address))).contains("a1 OK");
            return ask(imap, in, "a2 EXAMINE INBOX");
        }
    }

    private static String ask(Socket socket, BufferedReader in, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
        StringBuilder answer = new StringBuilder();
        String tag = command.substring(0, 2);
        String line = in.readLine();
        while (line != null) {
            answer.append(line).append('\n');
            if (line.startsWith(tag)) {
                break;
            }
            line = in.readLine();
        }
        return answer.toString();
    }
}
