-- What people do for accounts and leads, and mean to do.
create table activity (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account or the lead.
    visibility_unit uuid not null,
    type            text not null,
    state           text not null,
    account_id      uuid,
    lead_id         uuid,
    subject         text not null,
    text            text,
    direction       text,
    starts_at       timestamptz,
    ends_at         timestamptz,
    due_on          date,
    time_zone       text,
    place           text,
    owner_id        uuid not null,
    contacts        uuid[] not null,
    colleagues      uuid[] not null,
    done_at         timestamptz,
    outcome         text,
    next_step       text,
    cancel_reason   text,
    -- Its place in a timeline: done, or begins, or its day ends, or made.
    occurs_at       timestamptz not null,
    created_by      uuid not null,
    search_text     text not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint activity_type_known check (type in ('CALL', 'EMAIL', 'MEETING', 'VISIT', 'CHAT', 'FAX',
                                                   'LETTER', 'TASK', 'NOTE')),
    constraint activity_state_known check (state in ('PLANNED', 'DONE', 'CANCELLED')),
    constraint activity_direction_known check (direction in ('INBOUND', 'OUTBOUND')),
    constraint activity_for_somebody check (num_nonnulls(account_id, lead_id) >= 1),
    constraint activity_note_is_done check (type <> 'NOTE' or state = 'DONE'),
    constraint activity_done_at_a_time check ((state = 'DONE') = (done_at is not null)),
    constraint activity_cancelled_for_a_reason check ((state = 'CANCELLED') = (cancel_reason is not null)),
    constraint activity_time_or_day check (starts_at is null or due_on is null),
    constraint activity_ends_after_start check (ends_at > starts_at),
    constraint activity_time_zone_said
        check (time_zone is not null or (starts_at is null and due_on is null)),
    constraint activity_subject_length check (length(subject) between 1 and 200),
    constraint activity_text_length check (length(text) <= 10000),
    constraint activity_time_zone_length check (length(time_zone) <= 60),
    constraint activity_place_length check (length(place) <= 200),
    constraint activity_people_bounded check (cardinality(contacts) <= 50 and cardinality(colleagues) <= 50),
    constraint activity_outcome_length check (length(outcome) <= 10000),
    constraint activity_next_step_length check (length(next_step) <= 1000),
    constraint activity_cancel_reason_length check (length(cancel_reason) between 1 and 1000),
    constraint activity_account_exists foreign key (account_id) references account (id),
    constraint activity_lead_exists foreign key (lead_id) references lead (id),
    constraint activity_owner_exists foreign key (owner_id) references staff_member (id),
    constraint activity_maker_exists foreign key (created_by) references staff_member (id)
);
create index activity_by_occurrence on activity (occurs_at, id);
create index activity_by_change on activity (changed_at, id);
create index activity_by_account on activity (account_id, occurs_at, id);
create index activity_by_lead on activity (lead_id, occurs_at, id);
create index activity_by_owner on activity (owner_id, state, occurs_at, id);
create index activity_by_unit on activity (visibility_unit);
create index activity_by_contact on activity using gin (contacts);
create index activity_by_colleague on activity using gin (colleagues);
create index activity_search on activity using gin (to_tsvector('simple', search_text));
call audit_table('activity');
grant select, insert, update, delete on activity to ${app_role};
