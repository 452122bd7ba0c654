package org.setu.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class JobsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @Inject Jobs jobs;
    @Inject CleaningUp cleaningUp;
    @Inject CurrentCaller caller;

    @Test
    void aJobRunsOncePerPeriodHoweverManyAskForIt() throws Exception {
        String job = "job-" + UUID.randomUUID();
        AtomicInteger runs = new AtomicInteger();
        Callable<Boolean> ask = () -> jobs.run(job, "2026-11-23", runs::incrementAndGet);
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> all = IntStream.range(0, 32).mapToObj(i -> ask).toList();
            int done = 0;
            for (Future<Boolean> answer : askers.invokeAll(all)) {
                done += answer.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(runs).hasValue(1);
        assertThat(jobs.run(job, "2026-11-24", runs::incrementAndGet)).isTrue();
        assertThat(runs).hasValue(2);
    }

    @Test
    void aJobThatFailsIsStillToBeDone() {
        String job = "job-" + UUID.randomUUID();
        assertThatThrownBy(() ->
                        jobs.run(
                                job,
                                "now",
                                () -> {
                                    throw new IllegalArgumentException("not today");
                                }))
                .hasMessage("not today");
        assertThat(jobs.run(job, "now", () -> {})).isTrue();
        assertThat(jobs.run(job, "now", () -> {})).isFalse();
    }

    @Test
    void aJobActsAsTheSystem() {
        StringBuilder actor = new StringBuilder();
        jobs.run("named", UUID.randomUUID().toString(), () -> actor.append(caller.get().actor()));
        assertThat(actor).hasToString("system:job named");
    }

    @Test
    void cleaningUpForgetsWhatIsOldAndNothingElse() {
        DATABASE.execute(
                """
                insert into inbox (consumer, event_id, received_at)
                select 'old', gen_random_uuid(), now() - interval '45 days 1 hour'
                from generate_series(1, 2500)\
                """);
        DATABASE.execute(
                """
                insert into inbox (consumer, event_id, received_at)
                values ('young', gen_random_uuid(), now() - interval '44 days')\
                """);
        cleaningUp.all();
        assertThat(DATABASE.number("select count(*) from inbox where consumer = 'old'")).isZero();
        assertThat(DATABASE.number("select count(*) from inbox where consumer = 'young'"))
                .isEqualTo(1);
    }
}
