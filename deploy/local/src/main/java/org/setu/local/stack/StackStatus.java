package org.setu.local.stack;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a stack, as its supervisor writes it down for all others.
 *
 * @param supervisor its process id
 * @param failure why it did not come up; empty otherwise
 * @param training components that still rehearse for a faster next start, in the background
 */
public record StackStatus(
        long supervisor,
        StackPhase phase,
        Instant started,
        String failure,
        Map<String, Integer> ports,
        List<String> training,
        List<ComponentStatus> components) {

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT);

    /** The file in the directory of what is running. */
    static Path file(Path run) {
        return run.resolve("status.json");
    }

    /** What was written last; empty if nothing was. */
    public static Optional<StackStatus> read(Path run) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file(run)), StackStatus.class));
        } catch (IOException _) {
            // There is none, or one of another version.
            return Optional.empty();
        }
    }

    /** Replaces the file in one step, so that readers see all or the one before. */
    void write(Path run) {
        Path target = file(run);
        Path temporary = target.resolveSibling("status.json.new");
        try {
            Files.createDirectories(run);
            Files.writeString(temporary, json());
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target, e);
        }
    }

    /** As a JSON document. */
    public String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether every component does what it should. */
    public boolean allGood() {
        return phase == StackPhase.READY
                && components.stream().allMatch(component -> component.state().isGood());
    }

    /** The same with everything stopped: what a supervisor that is gone can no longer say. */
    public StackStatus stopped() {
        return new StackStatus(
                supervisor,
                StackPhase.STOPPED,
                started,
                failure,
                ports,
                List.of(),
                components.stream()
                        .map(component -> component.in(ComponentState.STOPPED))
                        .toList());
    }
}
