-- Read models of what client-service publishes. Rebuilt from the state topics, so nothing refers to
-- them by a foreign key, and they are no business records: the audit is where they are owned.

create table account (
    id        uuid primary key,
    version   bigint not null,
    name      text not null,
    tier      text,
    segment   text,
    parent_id uuid,
    status    text,
    owner_id  uuid,
    -- Erased or merged into another one.
    gone      boolean not null default false,
    merged_into uuid
);
create index account_by_name on account (lower(name));
grant select, insert, update, delete on account to ${app_role};

create table account_visibility (
    id      uuid primary key,
    version bigint not null
);
grant select, insert, update, delete on account_visibility to ${app_role};

create table staff_member (
    id           uuid primary key,
    version      bigint not null,
    name         text not null,
    manager_id   uuid,
    territory_id uuid,
    region       text,
    team_id      uuid,
    active       boolean not null
);
create index staff_member_by_manager on staff_member (manager_id);
create index staff_member_by_name on staff_member (lower(name));
grant select, insert, update, delete on staff_member to ${app_role};

-- To whom a record of this person is granted when it has a unit of its own: himself, his territory
-- (and so everyone above it), and the chain of his managers.
create function staff_subjects(person uuid) returns setof text
    language sql stable as
$$
    with recursive chain (id) as (
        select person
        union
        select s.manager_id from chain join staff_member s using (id) where s.manager_id is not null
    )
    select 'p:' || id from chain
    union
    select 'r:' || s.territory_id from staff_member s where s.id = person and s.territory_id is not null
    union
    select '*'
$$;
