package org.setu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.setu.local.process.StartFailure;

class SupervisorTest {

    @TempDir Path directory;

    @Test
    void startsEachAfterWhatItNeedsAndOthersBeside() {
        Queue<String> order = new ConcurrentLinkedQueue<>();
        CountDownLatch meeting = new CountDownLatch(2);
        List<Component> plan =
                List.of(
                        new Component.Task("base", List.of(), _ -> order.add("base")),
                        new Component.Task("left", List.of("base"), _ -> meet(meeting)),
                        new Component.Task("right", List.of("base"), _ -> meet(meeting)),
                        new Component.Task("top", List.of("left", "right"), _ -> order.add("top")));

        Supervisor supervisor = new Supervisor(plan, board(plan));
        supervisor.start();
        supervisor.stop();

        assertThat(order).containsExactly("base", "top");
        assertThat(status().components())
                .allMatch(component -> component.state() == ComponentState.DONE);
    }

    @Test
    void saysWhatDidNotStartAndStartsNothingAboveIt() {
        List<Component> plan =
                List.of(
                        new Component.Task("base", List.of(), _ -> fail("disk full")),
                        new Component.Task("top", List.of("base"), _ -> fail("must not run")));
        Supervisor supervisor = new Supervisor(plan, board(plan));

        assertThatThrownBy(supervisor::start)
                .isInstanceOf(StartFailure.class)
                .hasMessage("disk full");
        supervisor.stop();

        assertThat(status().components())
                .extracting(ComponentStatus::state)
                .containsExactly(ComponentState.FAILED, ComponentState.WAITING);
    }

    @Test
    void startsAgainWhoEndsByItself() {
        List<Component> plan =
                List.of(
                        new Component.Server(
                                "sleeper", List.of(), null, _ -> new Sleeper(directory)));
        Supervisor supervisor = new Supervisor(plan, board(plan));
        supervisor.start();
        long first = pid();

        ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
        await(status -> status.state() == ComponentState.READY && status.restarts() == 1);
        long second = pid();
        supervisor.stop();

        assertThat(second).isNotEqualTo(first);
        assertThat(ProcessHandle.of(second).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(status().components().getFirst().state()).isEqualTo(ComponentState.STOPPED);
    }

    private StatusBoard board(List<Component> plan) {
        return new StatusBoard(new Checkout(directory), new Ports(Map.of()), plan);
    }

    private StackStatus status() {
        return StackStatus.read(new Checkout(directory).run()).orElseThrow();
    }

    private long pid() {
        Long pid = status().components().getFirst().pid();
        assertThat(pid).isNotNull();
        return pid == null ? 0 : pid;
    }

    private void await(Predicate<ComponentStatus> condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.test(status().components().getFirst())) {
            assertThat(Instant.now()).as("bound of the wait").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private static void meet(CountDownLatch meeting) {
        meeting.countDown();
        try {
            // Ends only if both run at the same time.
            meeting.await();
        } catch (InterruptedException e) {
            throw new StartFailure("The other one never came", e);
        }
    }

    private static void fail(String reason) {
        throw new StartFailure(reason);
    }
}
