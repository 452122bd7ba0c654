-- How often clients are contacted at least, and with whom contact is due.
create table contact_cadence (
    id         uuid primary key,
    version    bigint not null,
    tier       text not null,
    every_days integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint contact_cadence_once unique (tier),
    constraint contact_cadence_tier_known check (tier in ('KEY', 'MAJOR', 'STANDARD')),
    constraint contact_cadence_days check (every_days between 1 and 1000)
);
create index contact_cadence_by_creation on contact_cadence (created_at, id);
call audit_table('contact_cadence');
grant select, insert, update, delete on contact_cadence to ${app_role};

create table account_cadence (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account.
    visibility_unit uuid not null,
    account_id      uuid not null,
    -- As often as the tier says if null.
    every_days      integer,
    -- Not before this day.
    quiet_until     date,
    reason          text not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint account_cadence_once unique (account_id),
    constraint account_cadence_says_something check (num_nonnulls(every_days, quiet_until) > 0),
    constraint account_cadence_days check (every_days between 1 and 1000),
    constraint account_cadence_reason_length check (length(reason) between 1 and 1000),
    constraint account_cadence_account_exists foreign key (account_id) references account (id)
);
create index account_cadence_by_change on account_cadence (changed_at, id);
create index account_cadence_by_creation on account_cadence (created_at, id);
create index account_cadence_by_unit on account_cadence (visibility_unit);
call audit_table('account_cadence');
grant select, insert, update, delete on account_cadence to ${app_role};

-- Derived by the triggers below, so that it can be listed and sorted; shares the id of the account.
create table due_contact (
    id              uuid primary key,
    version         bigint not null default 0,
    visibility_unit uuid not null,
    owner_id        uuid not null,
    tier            text not null,
    every_days      integer not null,
    agreed          boolean not null,
    last_contact_at timestamptz,
    due_on          date not null,
    constraint due_contact_account_exists foreign key (id) references account (id) on delete cascade
);
create index due_contact_by_day on due_contact (due_on, id);
create index due_contact_by_owner on due_contact (owner_id, due_on, id);
create index due_contact_by_unit on due_contact (visibility_unit) include (id, due_on, owner_id, tier);
grant select, insert, update, delete on due_contact to ${app_role};

-- What counts as contact: tasks and notes do not reach the client.
create function is_contact(type text, state text) returns boolean
    language sql immutable as
$$
select state = 'DONE' and type not in ('TASK', 'NOTE')
$$;

create index activity_contacts on activity (account_id, occurs_at) where is_contact(type, state);

-- With whom contact is due, and when: so many days after the last one, or after the account was opened.
create view contact_plan as
select a.id,
       a.visibility_unit,
       a.owner_id,
       a.tier,
       coalesce(own.every_days, usual.every_days) as every_days,
       own.every_days is not null as agreed,
       last.at as last_contact_at,
       greatest((coalesce(last.at, a.created_at) at time zone 'UTC')::date
                    + coalesce(own.every_days, usual.every_days), own.quiet_until) as due_on
from account a
    left join account_cadence own on own.account_id = a.id
    left join contact_cadence usual on usual.tier = a.tier
    left join lateral (select max(t.occurs_at) as at from activity t
                       where t.account_id = a.id and is_contact(t.type, t.state)) last on true
where not a.archived and a.status <> 'FORMER' and coalesce(own.every_days, usual.every_days) is not null;
grant select on contact_plan to ${app_role};

create function derive_due_contacts(accounts uuid[]) returns void
    language plpgsql as
$$
begin
    if accounts is null or not (exists (select from contact_cadence) or exists (select from account_cadence)
                                or exists (select from due_contact)) then
        return;
    end if;
    -- One transaction at a time per account; the statements below see what the one before has left.
    perform 1 from account a where a.id = any (accounts) order by a.id for no key update;
    delete from due_contact d
    where d.id = any (accounts) and not exists (select from contact_plan p where p.id = d.id);
    insert into due_contact as d
        (id, visibility_unit, owner_id, tier, every_days, agreed, last_contact_at, due_on)
    select p.* from contact_plan p where p.id = any (accounts)
    on conflict (id) do update
        set visibility_unit = excluded.visibility_unit,
            owner_id        = excluded.owner_id,
            tier            = excluded.tier,
            every_days      = excluded.every_days,
            agreed          = excluded.agreed,
            last_contact_at = excluded.last_contact_at,
            due_on          = excluded.due_on
        where (d.visibility_unit, d.owner_id, d.tier, d.every_days, d.agreed, d.last_contact_at, d.due_on)
            is distinct from (excluded.visibility_unit, excluded.owner_id, excluded.tier, excluded.every_days,
                              excluded.agreed, excluded.last_contact_at, excluded.due_on);
end
$$;

create function due_after_account() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform derive_due_contacts((select array_agg(n.id) from new_rows n));
    else
        perform derive_due_contacts(
            (select array_agg(n.id) from new_rows n join old_rows o on o.id = n.id
             where (n.visibility_unit, n.owner_id, n.tier, n.status, n.archived)
                 is distinct from (o.visibility_unit, o.owner_id, o.tier, o.status, o.archived)));
    end if;
    return null;
end
$$;
create trigger due_after_insert after insert on account
    referencing new table as new_rows for each statement execute function due_after_account();
create trigger due_after_update after update on account
    referencing old table as old_rows new table as new_rows for each statement execute function due_after_account();

create function due_after_activity() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform derive_due_contacts(
            (select array_agg(distinct n.account_id) from new_rows n
             where n.account_id is not null and is_contact(n.type, n.state)));
    else
        perform derive_due_contacts(
            (select array_agg(distinct n.account_id) from new_rows n join old_rows o on o.id = n.id
             where n.account_id is not null
               and (is_contact(n.type, n.state) or is_contact(o.type, o.state))
               and (n.account_id, n.state, n.occurs_at) is distinct from (o.account_id, o.state, o.occurs_at)));
    end if;
    return null;
end
$$;
create trigger due_after_insert after insert on activity
    referencing new table as new_rows for each statement execute function due_after_activity();
create trigger due_after_update after update on activity
    referencing old table as old_rows new table as new_rows for each statement execute function due_after_activity();

create function due_after_contact_cadence() returns trigger
    language plpgsql as
$$
begin
    perform derive_due_contacts(
        (select array_agg(a.id) from account a where a.tier in (coalesce(new.tier, old.tier), old.tier)));
    return null;
end
$$;
create trigger due_after_change after insert or update or delete on contact_cadence
    for each row execute function due_after_contact_cadence();

create function due_after_account_cadence() returns trigger
    language plpgsql as
$$
begin
    perform derive_due_contacts(array [coalesce(new.account_id, old.account_id)]);
    return null;
end
$$;
create trigger due_after_change after insert or update or delete on account_cadence
    for each row execute function due_after_account_cadence();
