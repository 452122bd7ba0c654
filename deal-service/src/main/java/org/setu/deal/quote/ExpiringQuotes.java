package org.setu.deal.quote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.setu.deal.quote.messaging.QuoteFacts;
import org.setu.deal.quote.messaging.QuoteHappening;
import org.setu.platform.command.Retryable;
import org.setu.platform.job.Jobs;

/** Ends offers whose last day has passed, each in its own time zone. */
@ApplicationScoped
public class ExpiringQuotes {

    private static final Logger LOG = Logger.getLogger(ExpiringQuotes.class);

    private static final int CHUNK = 100;

    private final Quotes quotes;
    private final DealsOfQuotes deals;
    private final QuoteFacts facts;
    private final Jobs jobs;
    private final InstantSource clock;

    ExpiringQuotes(
            Quotes quotes, DealsOfQuotes deals, QuoteFacts facts, Jobs jobs, InstantSource clock) {
        this.quotes = quotes;
        this.deals = deals;
        this.facts = facts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Every quarter of an hour: time zones differ by such. */
    @Scheduled(
            identity = "quote-expiry",
            cron = "{setu.quote-expiry.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyQuarter() {
        run();
    }

    /** All that is due now, unless it was done in this minute; true if this call did it. */
    public boolean run() {
        Instant now = clock.instant();
        return jobs.run(
                "quote-expiry", now.truncatedTo(ChronoUnit.MINUTES).toString(), () -> all(now));
    }

    private void all(Instant now) {
        List<UUID> due;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> quotes.due(now, CHUNK));
        } while (due.stream().filter(id -> expired(id, now)).count() == CHUNK);
    }

    private boolean expired(UUID id, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> expire(id, now));
            return true;
        } catch (RuntimeException failure) {
            if (!Retryable.is(failure)) {
                throw failure;
            }
            LOG.infof("quote %s was changed at the same moment; it is looked at again later", id);
            return false;
        }
    }

    private void expire(UUID id, Instant now) {
        Quote quote = quotes.get(id);
        if (quote.expire(now)) {
            facts.publish(QuoteHappening.QUOTE_EXPIRED, deals.of(quote), quote, now, null);
        }
    }
}
