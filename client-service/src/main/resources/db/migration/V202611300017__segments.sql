-- Which accounts belong together.
create table segment (
    id          uuid primary key,
    version     bigint not null,
    name        text not null,
    -- The name without case and Unicode form.
    name_key    text not null,
    description text,
    kind        text not null,
    shared      boolean not null,
    -- Everyone, or its owner.
    audience    text not null,
    owner_id    uuid not null,
    rule        jsonb,
    frozen_from uuid,
    archived    boolean not null,
    search_text text not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint segment_name_length check (length(name) between 1 and 200),
    constraint segment_description_length check (length(description) between 1 and 10000),
    constraint segment_kind_known check (kind in ('LIVE', 'STATIC')),
    constraint segment_lives_by_a_rule check ((kind = 'LIVE') = (rule is not null)),
    constraint segment_shared_with_everyone check (shared = (audience = 'everyone')),
    constraint segment_owner_exists foreign key (owner_id) references staff_member (id),
    constraint segment_original_exists foreign key (frozen_from) references segment (id)
);
create unique index segment_name_unique on segment (audience, name_key) where not archived;
create index segment_by_name on segment (name, id);
create index segment_by_change on segment (changed_at, id);
create index segment_by_creation on segment (created_at, id);
create index segment_by_owner on segment (owner_id);
create index segment_by_original on segment (frozen_from) where frozen_from is not null;
create index segment_search on segment using gin (to_tsvector('simple', search_text));
call audit_table('segment');
grant select, insert, update on segment to ${app_role};

-- Who is in a segment, as a whole; shares its id, and is locked by whoever changes it.
create table membership (
    id      uuid primary key references segment (id),
    version bigint not null,
    -- When it was last determined.
    as_of   timestamptz
);
grant select, insert, update on membership to ${app_role};

create table segment_member (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account.
    visibility_unit uuid not null,
    segment_id      uuid not null,
    account_id      uuid not null,
    since_at        timestamptz not null,
    constraint segment_member_once unique (segment_id, account_id),
    constraint segment_member_segment_exists foreign key (segment_id) references segment (id),
    -- An account that is taken back leaves: a rule alone has put it there.
    constraint segment_member_account_exists
        foreign key (account_id) references account (id) on delete cascade
);
create index segment_member_by_entry on segment_member (segment_id, since_at, id);
create index segment_member_by_account on segment_member (account_id);
create index segment_member_by_unit on segment_member (visibility_unit);
call audit_table('segment_member');
grant select, insert, update, delete on segment_member to ${app_role};

-- What segments and RFM sum up over all accounts is read from these alone.
create index deal_outcome_won on deal_outcome (account_id, closed_on)
    include (amount, currency, visibility_unit) where result = 'WON';
