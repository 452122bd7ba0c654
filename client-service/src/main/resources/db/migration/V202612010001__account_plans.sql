-- What is to be reached with an account in a period, and who has agreed to it.
create table account_plan (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account.
    visibility_unit uuid not null,
    account_id      uuid not null,
    starts_on       date not null,
    ends_on         date not null,
    title           text not null,
    summary         text,
    owner_id        uuid not null,
    objectives      text[] not null,
    strengths       text[] not null,
    weaknesses      text[] not null,
    opportunities   text[] not null,
    threats         text[] not null,
    state           text not null,
    -- Why it was rejected.
    reason          text,
    -- Counts the plans that were made one from the other.
    edition         integer not null,
    revision_of     uuid,
    -- Whoever submitted it, and whom he represented.
    submitted_by    uuid[] not null,
    submitted_at    timestamptz,
    decided_by      uuid,
    decided_at      timestamptz,
    superseded_by   uuid,
    search_text     text not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint account_plan_period_in_order check (starts_on <= ends_on),
    constraint account_plan_title_length check (length(title) between 1 and 200),
    constraint account_plan_summary_length check (length(summary) between 1 and 10000),
    constraint account_plan_lists_bounded
        check (greatest(cardinality(objectives), cardinality(strengths), cardinality(weaknesses),
                        cardinality(opportunities), cardinality(threats)) <= 20),
    constraint account_plan_state_known
        check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
    constraint account_plan_reason_length check (length(reason) between 1 and 1000),
    constraint account_plan_rejected_for_a_reason check (state <> 'REJECTED' or reason is not null),
    constraint account_plan_submitted_at_a_time
        check (state = 'DRAFT' or (submitted_at is not null and cardinality(submitted_by) > 0)),
    constraint account_plan_decided_at_a_time
        check ((state in ('APPROVED', 'REJECTED', 'SUPERSEDED')) = (decided_at is not null)
               and num_nulls(decided_at, decided_by) in (0, 2)),
    constraint account_plan_superseded_by_one check ((state = 'SUPERSEDED') = (superseded_by is not null)),
    constraint account_plan_edition_counted check (edition >= 1),
    constraint account_plan_account_exists foreign key (account_id) references account (id),
    constraint account_plan_owner_exists foreign key (owner_id) references staff_member (id),
    constraint account_plan_decider_exists foreign key (decided_by) references staff_member (id)
);
create unique index account_plan_open_once on account_plan (account_id, starts_on, ends_on)
    where state in ('DRAFT', 'SUBMITTED');
create index account_plan_by_change on account_plan (changed_at, id);
create index account_plan_by_creation on account_plan (created_at, id);
create index account_plan_by_start on account_plan (starts_on, id);
create index account_plan_by_account on account_plan (account_id, changed_at, id);
create index account_plan_by_owner on account_plan (owner_id, state);
create index account_plan_by_unit on account_plan (visibility_unit);
create index account_plan_search on account_plan using gin (to_tsvector('simple', search_text));
call audit_table('account_plan');
grant select, insert, update, delete on account_plan to ${app_role};

create table account_plan_spending (
    account_plan_id uuid not null references account_plan (id) on delete cascade,
    place           integer not null,
    -- In one spelling: capitals, single spaces.
    category        text not null,
    spending        numeric(25, 6) not null,
    own_sales       numeric(25, 6),
    currency        char(3) not null,
    primary key (account_plan_id, place),
    constraint account_plan_spending_category_length check (length(category) between 1 and 100),
    constraint account_plan_spending_number
        check (spending >= 0 and spending <> 'NaN' and own_sales >= 0 and own_sales <> 'NaN')
);
call audit_table('account_plan_spending');
grant select, insert, update, delete on account_plan_spending to ${app_role};
