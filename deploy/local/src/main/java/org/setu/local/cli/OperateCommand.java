package org.setu.local.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.setu.local.service.ServiceDefinition;
import org.setu.local.stack.Stack;

/**
 * Asks a service, on its management port, to rebuild its read models, publish its state again or
 * replay facts.
 */
record OperateCommand(Stack stack) {

    ExitCode run(Command.Operate operate) {
        ServiceDefinition service = find(operate.service());
        if (!stack.isRunning()) {
            System.err.println("Setu is not running; ./setu up starts it");
            return ExitCode.NOT_RUNNING;
        }
        URI address =
                URI.create(
                        stack.ports().url(service.managementName())
                                + "/q/setu/"
                                + operate.operation());
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        // It answers when the work is done.
                        .timeout(Duration.ofMinutes(10))
                        .header("Authorization", "Bearer " + stack.secrets().get("operator"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        return send(request, operate);
    }

    private static ExitCode send(HttpRequest request, Command.Operate operate) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean done = response.statusCode() / 100 == 2;
            if (done) {
                System.out.println(
                        response.body().isBlank()
                                ? operate.operation() + ": done"
                                : response.body());
                return ExitCode.OK;
            }
            System.err.printf(
                    "%s refused: %d %s%n",
                    operate.service(), response.statusCode(), response.body());
            return ExitCode.FAILED;
        } catch (IOException e) {
            System.err.printf("%s does not answer: %s%n", operate.service(), e.getMessage());
            return ExitCode.FAILED;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private ServiceDefinition find(String name) {
        List<ServiceDefinition> services = stack.services();
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException(
                                "There is no service %s; there are: %s"
                                        .formatted(
                                                name,
                                                String.join(
                                                        ", ",
                                                        services.stream()
                                                                .map(ServiceDefinition::name)
                                                                .toList()))));
    }
}
