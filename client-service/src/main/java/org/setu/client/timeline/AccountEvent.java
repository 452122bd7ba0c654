package org.setu.client.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;

/** What another service told of an account; who sees that, sees this. Its id is the event's. */
@Entity
@Immutable
public class AccountEvent extends VisibleAggregate {

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private Instant occursAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    @Column(nullable = false)
    private String what;

    @Column(nullable = false)
    private UUID subjectId;

    private @Nullable String number;
    private @Nullable String title;
    private @Nullable String text;

    @Embedded private @Nullable Amount amount;

    private @Nullable UUID personId;
    private @Nullable String personName;

    @Column(nullable = false)
    private String searchText;

    protected AccountEvent() {}

    AccountEvent(UUID event, Happened happened) {
        super(event);
        follow(happened.accountId());
        this.accountId = happened.accountId();
        this.occursAt = happened.at();
        this.kind = happened.kind();
        this.what = happened.what();
        this.subjectId = happened.subject().id();
        this.number = happened.subject().number();
        this.title = happened.subject().title();
        this.text = happened.text();
        this.amount = Amount.of(happened.amount());
        Happened.Person person = happened.person();
        this.personId = person == null ? null : person.id();
        this.personName = person == null ? null : person.name();
        this.searchText = SearchText.of(number, title, text, personName);
    }
}
