-- How well it goes with each account, of what that is made, and how it went before.

-- How much each component counts; configuration.
create table health_weight (
    id         uuid primary key,
    version    bigint not null,
    component  text not null,
    weight     integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint health_weight_once unique (component),
    constraint health_weight_component_known check (component in ('RELATIONSHIP', 'COMMERCIAL', 'SERVICE', 'OBLIGATIONS')),
    constraint health_weight_range check (weight between 0 and 100)
);
create index health_weight_by_creation on health_weight (created_at, id);
grant select, update on health_weight to ${app_role};

insert into health_weight (id, version, component, weight, created_at, changed_at)
values ('019ad000-0000-7000-8000-000000000101', 0, 'RELATIONSHIP', 30, now(), now()),
       ('019ad000-0000-7000-8000-000000000102', 0, 'COMMERCIAL', 30, now(), now()),
       ('019ad000-0000-7000-8000-000000000103', 0, 'SERVICE', 20, now(), now()),
       ('019ad000-0000-7000-8000-000000000104', 0, 'OBLIGATIONS', 20, now(), now());
-- Only now: nobody has made those.
call audit_table('health_weight');

-- Made from other tables, and a history itself: written once, but for which is the latest.
create table health_assessment (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account.
    visibility_unit uuid not null,
    account_id      uuid not null,
    -- Of the account: now if this is the latest, else as it was then.
    owner_id        uuid not null,
    tier            text not null,
    cause           text not null,
    as_of           date not null,
    assessed_at     timestamptz not null,
    -- Nothing for the system.
    assessed_by     uuid,
    score           integer,
    -- The score, or 101 where there is none: what lists are sorted by.
    score_order     integer not null,
    band            text not null,
    confidence      numeric(3, 2) not null,
    -- The score that was told last, from which changes count.
    told_score      integer,
    latest          boolean not null,
    -- When it was last found that nothing has changed.
    checked_on      date not null,
    components      jsonb not null,
    constraint health_assessment_cause_known check (cause in ('REQUEST', 'TIME')),
    constraint health_assessment_score_range check (score between 0 and 100),
    constraint health_assessment_order check (score_order = coalesce(score, 101)),
    constraint health_assessment_band_known check (band in ('GOOD', 'WATCH', 'POOR', 'UNKNOWN')),
    constraint health_assessment_confidence_range check (confidence between 0 and 1),
    constraint health_assessment_account_exists foreign key (account_id) references account (id) on delete cascade
);
create unique index health_assessment_latest on health_assessment (account_id) where latest;
create index health_assessment_by_time on health_assessment (assessed_at, id);
create index health_assessment_by_score on health_assessment (score_order, id);
create index health_assessment_latest_by_score on health_assessment (score_order, id) where latest;
create index health_assessment_latest_by_owner on health_assessment (owner_id, score_order, id) where latest;
create index health_assessment_by_account on health_assessment (account_id, as_of, assessed_at);
create index health_assessment_by_unit on health_assessment (visibility_unit);
grant select, insert, update, delete on health_assessment to ${app_role};

-- The portfolio of a manager is that of today.
create function health_follows_account() returns trigger
    language plpgsql as
$$
begin
    update health_assessment h
    set owner_id = n.owner_id, tier = n.tier
    from new_rows n join old_rows o on o.id = n.id
    where (n.owner_id, n.tier) is distinct from (o.owner_id, o.tier) and h.account_id = n.id and h.latest;
    update health_assessment h
    set visibility_unit = n.visibility_unit
    from new_rows n join old_rows o on o.id = n.id
    where n.visibility_unit is distinct from o.visibility_unit and h.account_id = n.id;
    return null;
end
$$;
create trigger health_follows after update on account
    referencing old table as old_rows new table as new_rows for each statement execute function health_follows_account();
