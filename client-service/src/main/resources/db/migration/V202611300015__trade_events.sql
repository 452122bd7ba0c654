-- Exhibitions, fairs and presentations, whom we invite to them, and the leads that come of them.
create sequence trade_event_number;
grant usage on sequence trade_event_number to ${app_role};

create table trade_event (
    id              uuid primary key,
    version         bigint not null,
    number          text not null,
    name            text not null,
    kind            text not null,
    state           text not null,
    -- Why it is cancelled.
    reason          text,
    venue           text,
    city            text,
    country         text,
    address         text,
    online_link     text,
    starts_on       date not null,
    ends_on         date not null,
    -- By the clocks of its time zone.
    opens_at        time,
    time_zone       text not null,
    owner_id        uuid not null,
    team            uuid[] not null,
    hosts           text[] not null,
    budget_amount   numeric(25, 6),
    budget_currency char(3),
    -- Persons, those who come along with guests among them; nothing: as many as like.
    capacity        integer,
    description     text,
    languages       text[] not null,
    search_text     text not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint trade_event_number_unique unique (number),
    constraint trade_event_kind_known
        check (kind in ('EXHIBITION', 'FAIR', 'PRESENTATION', 'CONFERENCE', 'WEBINAR', 'OTHER')),
    constraint trade_event_state_known check (state in ('PLANNED', 'OPEN', 'HELD', 'CLOSED', 'CANCELLED')),
    constraint trade_event_cancelled_for_a_reason check ((state = 'CANCELLED') = (reason is not null)),
    constraint trade_event_reason_length check (length(reason) between 1 and 1000),
    constraint trade_event_name_length check (length(name) between 1 and 200),
    constraint trade_event_place_length
        check (length(venue) <= 200 and length(city) <= 200 and length(address) <= 1000 and length(online_link) <= 500),
    constraint trade_event_country_form check (country ~ '^[A-Z]{2}$'),
    constraint trade_event_days_in_order check (ends_on >= starts_on),
    constraint trade_event_time_zone_length check (length(time_zone) <= 60),
    constraint trade_event_budget_with_currency check (num_nulls(budget_amount, budget_currency) in (0, 2)),
    constraint trade_event_budget_number check (budget_amount >= 0 and budget_amount <> 'NaN'),
    constraint trade_event_capacity_range check (capacity between 1 and 1000000),
    constraint trade_event_description_length check (length(description) between 1 and 10000),
    constraint trade_event_lists_bounded
        check (cardinality(team) <= 50 and cardinality(hosts) <= 20 and cardinality(languages) <= 20),
    constraint trade_event_owner_exists foreign key (owner_id) references staff_member (id)
);
create index trade_event_by_start on trade_event (starts_on, id);
create index trade_event_by_name on trade_event (name, id);
create index trade_event_by_change on trade_event (changed_at, id);
create index trade_event_by_owner on trade_event (owner_id, starts_on, id);
create index trade_event_by_team on trade_event using gin (team);
create index trade_event_search on trade_event using gin (to_tsvector('simple', search_text));
call audit_table('trade_event');
grant select, insert, update, delete on trade_event to ${app_role};

-- In the currency of the budget.
create table trade_event_cost (
    trade_event_id uuid not null references trade_event (id) on delete cascade,
    place          integer not null,
    category       text not null,
    amount         numeric(25, 6) not null,
    note           text,
    primary key (trade_event_id, place),
    constraint trade_event_cost_category_known
        check (category in ('STAND', 'VENUE', 'TRAVEL', 'CATERING', 'MATERIALS', 'ADVERTISING', 'STAFF', 'OTHER')),
    constraint trade_event_cost_number check (amount >= 0 and amount <> 'NaN'),
    constraint trade_event_cost_note_length check (length(note) between 1 and 1000)
);
call audit_table('trade_event_cost');
grant select, insert, update, delete on trade_event_cost to ${app_role};

create table trade_event_invitation (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account or the lead.
    visibility_unit uuid not null,
    event_id        uuid not null,
    contact_id      uuid,
    lead_id         uuid,
    account_id      uuid,
    state           text not null,
    origin          text not null,
    companions      integer not null,
    owner_id        uuid not null,
    note            text,
    -- Why it is declined or cancelled.
    reason          text,
    -- Why it waits, or waits no more.
    seating         text,
    waiting_since   timestamptz,
    answered_at     timestamptz,
    attended_at     timestamptz,
    -- The task that was made for it once the event was over.
    follow_up_id    uuid,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint trade_event_invitation_contact_once unique (event_id, contact_id),
    constraint trade_event_invitation_lead_once unique (event_id, lead_id),
    constraint trade_event_invitation_of_somebody check (num_nonnulls(contact_id, lead_id) >= 1),
    constraint trade_event_invitation_contact_at_account check (contact_id is null or account_id is not null),
    constraint trade_event_invitation_state_known
        check (state in ('INVITED', 'ACCEPTED', 'WAITLISTED', 'DECLINED', 'ATTENDED', 'NO_SHOW', 'CANCELLED')),
    constraint trade_event_invitation_origin_known check (origin in ('INVITED', 'WALK_IN')),
    constraint trade_event_invitation_companions_range check (companions between 0 and 20),
    constraint trade_event_invitation_note_length check (length(note) between 1 and 1000),
    constraint trade_event_invitation_reason_length check (length(reason) between 1 and 1000),
    constraint trade_event_invitation_given_up_for_a_reason
        check ((state in ('DECLINED', 'CANCELLED')) = (reason is not null)),
    constraint trade_event_invitation_seating_known
        check (seating in ('CAPACITY_REACHED', 'SEAT_FREED', 'CAPACITY_RAISED')),
    constraint trade_event_invitation_waits_since check ((state = 'WAITLISTED') = (waiting_since is not null)),
    constraint trade_event_invitation_attended_at_a_time check ((state = 'ATTENDED') = (attended_at is not null)),
    constraint trade_event_invitation_event_exists foreign key (event_id) references trade_event (id),
    constraint trade_event_invitation_contact_exists foreign key (contact_id) references contact (id),
    constraint trade_event_invitation_lead_exists foreign key (lead_id) references lead (id),
    constraint trade_event_invitation_account_exists foreign key (account_id) references account (id),
    constraint trade_event_invitation_owner_exists foreign key (owner_id) references staff_member (id),
    constraint trade_event_invitation_follow_up_exists foreign key (follow_up_id) references activity (id)
);
create index trade_event_invitation_by_change on trade_event_invitation (changed_at, id);
create index trade_event_invitation_by_creation on trade_event_invitation (created_at, id);
create index trade_event_invitation_by_event on trade_event_invitation (event_id, state, changed_at, id);
create index trade_event_invitation_by_account on trade_event_invitation (account_id, changed_at, id);
create index trade_event_invitation_by_contact on trade_event_invitation (contact_id) where contact_id is not null;
create index trade_event_invitation_by_lead on trade_event_invitation (lead_id) where lead_id is not null;
create index trade_event_invitation_by_owner on trade_event_invitation (owner_id, state, changed_at);
create index trade_event_invitation_by_unit on trade_event_invitation (visibility_unit);
create index trade_event_invitation_waiting on trade_event_invitation (event_id, waiting_since, id)
    where state = 'WAITLISTED';
create index trade_event_invitation_by_follow_up on trade_event_invitation (follow_up_id)
    where follow_up_id is not null;
call audit_table('trade_event_invitation');
grant select, insert, update, delete on trade_event_invitation to ${app_role};

-- Where the lead was met.
alter table lead
    add column trade_event_id uuid,
    add constraint lead_trade_event_exists foreign key (trade_event_id) references trade_event (id),
    add constraint lead_met_at_an_exhibition check (trade_event_id is null or source = 'EXHIBITION');
create index lead_by_trade_event on lead (trade_event_id, created_at, id) where trade_event_id is not null;
