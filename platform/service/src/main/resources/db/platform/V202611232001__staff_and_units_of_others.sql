-- Where staff work, and whose figures they count for: who sees what follows from it.
alter table staff_access
    add column manager_id   uuid,
    add column territory_id uuid,
    add column region       text,
    add column team_id      uuid;
create index staff_access_by_manager on staff_access (manager_id);
create index staff_access_by_name on staff_access (name);

-- To whom a record of this person is granted when it has a unit of its own: himself, his territory
-- (and so everyone above it), and the chain of his managers.
create or replace function staff_subjects(person uuid) returns setof text
    language sql stable as
$$
    with recursive chain (id) as (
        select person
        union
        select s.manager_id from chain join staff_access s using (id) where s.manager_id is not null
    )
    select 'p:' || id from chain
    union
    select 'r:' || s.territory_id from staff_access s where s.id = person and s.territory_id is not null
    union
    select '*'
$$;

-- The versions of the grants that another service publishes for its units. Rebuilt from the state
-- topic, so nothing refers to it by a foreign key.
create table published_unit (
    id      uuid primary key,
    version bigint not null
);
grant select, insert, update, delete on published_unit to ${app_role};
