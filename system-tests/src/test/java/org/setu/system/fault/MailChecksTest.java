package org.setu.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.system.fault.MailChecks.Mail;
import org.setu.system.fault.TopicHistory.Published;

/** A mail that is lost, doubled or untrue would be found. */
class MailChecksTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();
    private static final int NOW = 1;

    private final Findings findings = new Findings();

    @Test
    void whatWentOutOnceIsFine() {
        MailChecks checks = checks(taken(ANNA), refused(BORIS), taken(BORIS));
        MailChecks.Figures figures = checks.outcomes(List.of(accepted(ANNA), accepted(BORIS)));
        checks.boxes(List.of(ANNA, BORIS), NOW);
        checks.told(
                List.of(accepted(ANNA), accepted(BORIS)),
                List.of(fact(ANNA, "delivered"), fact(BORIS, "delivered")));

        assertThat(figures).isEqualTo(new MailChecks.Figures(2, 0, 0));
        expect(0, 0);
    }

    @Test
    void anUnknownOneIsCountedWhetherItArrivedOrNot() {
        MailChecks checks = checks(taken(ANNA), open(BORIS));
        UUID never = UUID.randomUUID();
        MailChecks.Figures figures =
                checks.outcomes(List.of(unknown(ANNA), unknown(BORIS), unknown(never)));
        checks.boxes(List.of(ANNA, BORIS), NOW);

        assertThat(figures).isEqualTo(new MailChecks.Figures(0, 3, 1));
        expect(0, 0);
    }

    @Test
    void aMailThatWentOutTwiceIsDoubled() {
        checks(taken(ANNA), taken(ANNA)).outcomes(List.of(accepted(ANNA)));
        expect(0, 1);
    }

    @Test
    void aMailThatWasSentAgainAfterAnUnknownOutcomeIsDoubled() {
        checks(open(ANNA), taken(ANNA)).outcomes(List.of(accepted(ANNA)));
        expect(0, 1);
    }

    @Test
    void aMailThatNobodyTookIsLost() {
        checks(refused(ANNA)).outcomes(List.of(accepted(ANNA)));
        expect(1, 0);
    }

    @Test
    void aMailThatStillWaitsOrWasGivenUpIsLost() {
        checks().outcomes(List.of(new Mail(ANNA, "QUEUED"), new Mail(BORIS, "DEAD")));
        expect(2, 0);
    }

    @Test
    void aMailOfNoMessageIsDoubled() {
        checks(taken(ANNA), new Handed(null, 250, NOW)).outcomes(List.of());
        expect(0, 2);
    }

    @Test
    void twoInABoxAreDoubledAndNoneIsLost() {
        MailChecks checks = checks(taken(ANNA), taken(BORIS));
        checks.boxes(List.of(ANNA, ANNA), NOW);
        expect(1, 1);
    }

    @Test
    void whatTheMailServerForgotWhenItWasKilledIsNotMissedInItsBoxes() {
        checks(new Handed(ANNA, 250, NOW - 1)).boxes(List.of(), NOW);
        expect(0, 0);
    }

    @Test
    void whatNobodySentDoesNotLieInABox() {
        checks().boxes(List.of(ANNA), NOW);
        expect(0, 1);
    }

    @Test
    void anOutcomeThatIsToldWronglyTwiceOrNotIsFound() {
        Published told = fact(ANNA, "delivered");
        checks(taken(ANNA), taken(BORIS))
                .told(
                        List.of(accepted(ANNA), accepted(BORIS)),
                        List.of(told, told, fact(ANNA, "delivered"), fact(BORIS, "unknown")));
        expect(1, 1);
        assertThat(findings.counts().resent()).isOne();
    }

    private void expect(int lost, int doubled) {
        assertThat(findings.counts().lost()).as(findings.cases().toString()).isEqualTo(lost);
        assertThat(findings.counts().doubled()).as(findings.cases().toString()).isEqualTo(doubled);
    }

    private MailChecks checks(Handed... handed) {
        return new MailChecks(List.of(handed), findings);
    }

    private static Handed taken(UUID message) {
        return new Handed(message, 250, NOW);
    }

    private static Handed refused(UUID message) {
        return new Handed(message, 451, NOW);
    }

    private static Handed open(UUID message) {
        return new Handed(message, 0, NOW);
    }

    private static Mail accepted(UUID message) {
        return new Mail(message, "ACCEPTED");
    }

    private static Mail unknown(UUID message) {
        return new Mail(message, "UNKNOWN");
    }

    private static Published fact(UUID message, String word) {
        return new Published(
                UUID.randomUUID(),
                message,
                1,
                message.toString(),
                "org.setu.notification." + word + ".v1");
    }
}
