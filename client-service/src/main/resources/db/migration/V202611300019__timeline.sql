-- What other services told of accounts: deals, quotes, contracts, obligations, orders, messages.
create table account_event (
    -- Of the event that told it.
    id              uuid primary key,
    version         bigint not null,
    -- That of the account.
    visibility_unit uuid not null,
    account_id      uuid not null,
    occurs_at       timestamptz not null,
    kind            text not null,
    what            text not null,
    -- What it happened to.
    subject_id      uuid not null,
    number          text,
    title           text,
    text            text,
    amount          numeric(25, 6),
    currency        text,
    -- Who did it, or whom it reached; of us or of the client.
    person_id       uuid,
    person_name     text,
    search_text     text not null,
    constraint account_event_amount_with_currency check (num_nulls(amount, currency) in (0, 2))
);
create index account_event_by_account on account_event (account_id, occurs_at, id);
create index account_event_by_unit on account_event (visibility_unit);
grant select, insert, update, delete on account_event to ${app_role};

create index need_in_time on need (account_id, created_at, id);
create index contact_in_time on contact (primary_account_id, created_at, id);
create index lead_in_time on lead (account_id, converted_at, id) where account_id is not null;

-- Each branch is one table, without a join or a condition of its own, with columns of the same types: only then does the planner ask each
-- by its index, in order, and merge what comes. Leads have an account once they are converted.
create view timeline_entry as
select id, 0::bigint as version, visibility_unit, account_id, occurs_at, 'ACTIVITY'::text as kind, type as what, state,
       id as subject_id, null::text as number, subject as title, left(outcome, 500) as text, null::numeric as amount,
       null::text as currency, owner_id as person_id, null::text as person_name, search_text
from activity
union all
select id, 0::bigint, visibility_unit, account_id, received_at, 'CASE'::text, kind, state,
       id, number, subject, null::text, null::numeric, null::text, owner_id, null::text, search_text
from client_case
union all
select id, 0::bigint, visibility_unit, account_id, created_at, 'NEED'::text, category, state,
       id, null::text, subject, null::text, null::numeric, null::text, owner_id, null::text, search_text
from need
union all
select id, 0::bigint, visibility_unit, primary_account_id, created_at, 'CONTACT'::text, 'ADDED'::text, null::text,
       id, null::text, sort_name, job_title, null::numeric, null::text, null::uuid, null::text, search_text
from contact
union all
select id, 0::bigint, visibility_unit, account_id, converted_at, 'LEAD'::text, 'CONVERTED'::text, status,
       id, null::text, coalesce(company, family_name, given_name), campaign, null::numeric, null::text, owner_id, null::text, search_text
from lead
union all
select id, 0::bigint, visibility_unit, account_id, occurs_at, kind, what, null::text,
       subject_id, number, title, text, amount, currency, person_id, person_name, search_text
from account_event;
grant select on timeline_entry to ${app_role};
