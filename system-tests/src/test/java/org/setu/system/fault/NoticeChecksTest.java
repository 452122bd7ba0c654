package org.setu.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.system.fault.NoticeChecks.Made;
import org.setu.system.fault.TopicHistory.Published;

/** A message or an event that is lost, doubled or out of order would be found. */
class NoticeChecksTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID CONTRACT = UUID.randomUUID();

    private final Findings findings = new Findings();
    private final Published first = notice(1);
    private final Published second = notice(2);

    @Test
    void oneMailAndOneEntryOfEachIsFine() {
        check(mail(first), entry(first, 7), mail(second), entry(second, 9));
        expect(0, 0, 0);
    }

    @Test
    void whatIsMissingIsLost() {
        check(mail(first), entry(second, 9));
        expect(2, 0, 0);
    }

    @Test
    void aSecondMailOrEntryIsDoubledAndSoIsOneOfNoNotice() {
        check(
                mail(first),
                mail(first),
                entry(first, 7),
                entry(first, 8),
                mail(second),
                entry(second, 9),
                new Made(UUID.randomUUID(), true, 0));
        expect(0, 3, 0);
    }

    @Test
    void whoHasNoInboxHasNoEntry() {
        new NoticeChecks(findings)
                .check(
                        Map.of(Topic.CONTRACT_NOTICE, List.of(first)),
                        Set.of(),
                        List.of(mail(first), entry(first, 7)));
        expect(0, 1, 0);
    }

    @Test
    void entriesInAnotherOrderThanTheirNoticesAreInverted() {
        check(mail(first), entry(first, 9), mail(second), entry(second, 7));
        expect(0, 0, 1);
    }

    @Test
    void eventsAreCountedByWhatWasPromised() {
        Promise promise = new Promise(Topic.CONTRACT_NOTICE, CONTRACT, first.what());
        new PromiseChecks(findings)
                .check(List.of(promise), List.of(first, second), Topic.CONTRACT_NOTICE);
        expect(0, 1, 0);
        new PromiseChecks(findings)
                .check(List.of(promise, promise), List.of(first), Topic.CONTRACT_NOTICE);
        expect(1, 1, 0);
        new PromiseChecks(findings).check(List.of(), List.of(first), Topic.CONTRACT_NOTICE);
        expect(1, 2, 0);
        new PromiseChecks(findings)
                .check(
                        List.of(promise, promise),
                        List.of(second, second, first),
                        Topic.CONTRACT_NOTICE);
        expect(1, 2, 1);
        assertThat(findings.counts().resent()).isOne();
    }

    private void check(Made... made) {
        new NoticeChecks(findings)
                .check(
                        Map.of(Topic.CONTRACT_NOTICE, List.of(first, second)),
                        Set.of(ANNA),
                        List.of(made));
    }

    private void expect(int lost, int doubled, int inverted) {
        String cases = findings.cases().toString();
        assertThat(findings.counts().lost()).as(cases).isEqualTo(lost);
        assertThat(findings.counts().doubled()).as(cases).isEqualTo(doubled);
        assertThat(findings.counts().inverted()).as(cases).isEqualTo(inverted);
    }

    private static Published notice(long version) {
        return new Published(
                UUID.randomUUID(),
                CONTRACT,
                version,
                ANNA.toString(),
                Promise.told("review-asked", ANNA));
    }

    private static Made mail(Published notice) {
        return new Made(notice.eventId(), true, 0);
    }

    private static Made entry(Published notice, long position) {
        return new Made(notice.eventId(), false, position);
    }
}
