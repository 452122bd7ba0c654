package org.setu.client.reliability.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.UUID;
import org.setu.client.field.ObservedDay;
import org.setu.client.reliability.KnowledgeChanged;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Parties;

/** Keeps what statements say; whoever is described by them is assessed anew. */
@ApplicationScoped
public class KeepingStatements {

    private final FinancialStatements statements;
    private final Parties parties;
    private final Event<KnowledgeChanged> changed;
    private final InstantSource clock;

    KeepingStatements(
            FinancialStatements statements,
            Parties parties,
            Event<KnowledgeChanged> changed,
            InstantSource clock) {
        this.statements = statements;
        this.parties = parties;
        this.changed = changed;
        this.clock = clock;
    }

    /** Adds one, of an account or a lead. */
    public FinancialStatement add(StatementDetails details) {
        KnownParty party = parties.kept(details.party());
        ObservedDay.requirePast("/periodEnd", details.periodEnd(), clock);
        FinancialStatement statement = new FinancialStatement(details, party, clock.instant());
        statements.persistAndFlush(statement);
        changed.fire(new KnowledgeChanged(party));
        return statement;
    }

    /** Replaces all that is said in one; nothing happens if that is what is known. */
    public void change(FinancialStatement statement, StatementDetails details) {
        if (details.equals(statement.details()) && !statement.retracted()) {
            return;
        }
        KnownParty party = parties.keptAgain(statement.details().party());
        ObservedDay.requirePast("/periodEnd", details.periodEnd(), clock);
        statement.change(details, clock.instant());
        statements.flush();
        changed.fire(new KnowledgeChanged(party));
    }

    /** One does not count any more. */
    public void retract(FinancialStatement statement, String reason) {
        KnownParty party = parties.keptAgain(statement.details().party());
        statement.retract(reason, clock.instant());
        statements.flush();
        changed.fire(new KnowledgeChanged(party));
    }

    /** Retracts one that an import brought; false if it was changed since. */
    public boolean takeBack(UUID id) {
        FinancialStatement statement = statements.findById(id);
        if (statement == null || !statement.changedAt().equals(statement.createdAt())) {
            return false;
        }
        retract(statement, "The import that brought it was taken back");
        return true;
    }

    /**
     * A lead became a client: what was entered for it is the client's now. Where the client has a
     * statement of that day and source, the lead's is retracted.
     *
     * @return whether there was any
     */
    public boolean follow(UUID lead, KnownParty account) {
        var moving = statements.ofLead(lead);
        for (FinancialStatement statement : moving) {
            StatementDetails details = statement.details();
            if (!statement.retracted()
                    && statements
                            .of(account.party(), details.periodEnd(), details.source())
                            .isPresent()) {
                statement.retract(
                        "The account has a statement of this day and source", clock.instant());
            }
            statement.moveTo(account);
        }
        statements.flush();
        return !moving.isEmpty();
    }
}
