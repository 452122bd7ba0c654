-- Tables that every service has: who may see what, what staff may do, what happened.
-- The application role reads and writes rows; it never changes the schema and never touches the audit.

-- Readiness asks whether every migration has been applied.
grant select on flyway_schema_history to ${app_role};

create table visibility_grant (
    unit    uuid not null,
    subject text not null,
    -- Who grants it: the unit itself, or the record that the unit follows.
    source  uuid not null,
    primary key (unit, subject, source)
);
-- For callers who see few units: start from what is granted to them.
create index visibility_grant_by_subject on visibility_grant (subject, unit);
create index visibility_grant_by_source on visibility_grant (source, unit);
grant select, insert, update, delete on visibility_grant to ${app_role};

create table staff_access (
    id               uuid primary key,
    version          bigint not null,
    keycloak_subject text unique,
    name             text not null,
    roles            text[] not null,
    subjects         text[] not null,
    substitutions    jsonb not null default '[]',
    active           boolean not null
);
grant select, insert, update, delete on staff_access to ${app_role};

create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    actor      text not null,
    acting_for text,
    trace      text,
    entity     text not null,
    row_id     text not null,
    operation  text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
    -- INSERT: the row; UPDATE: the columns that changed, each [old, new]; DELETE: the row.
    changes    jsonb not null
);
create index audit_entry_by_row on audit_entry (entity, row_id, id);
grant select on audit_entry to ${app_role};

-- Written with the owner's rights, so that bulk and native statements are caught and nobody with the
-- application's rights can add, change or remove an entry.
create function audit_row() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    who     text := current_setting('setu.actor', true);
    changed jsonb;
    before  jsonb;
    after   jsonb;
begin
    if who is null or who = '' then
        raise exception 'a change of % without an actor', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'UPDATE' then
        before := to_jsonb(old);
        after := to_jsonb(new);
        select jsonb_object_agg(a.key, jsonb_build_array(before -> a.key, a.value))
        into changed
        from jsonb_each(after) a
        where a.value is distinct from before -> a.key;
        if changed is null then
            return null;
        end if;
    elsif tg_op = 'INSERT' then
        after := to_jsonb(new);
        changed := jsonb_strip_nulls(after);
    else
        after := to_jsonb(old);
        changed := jsonb_strip_nulls(after);
    end if;
    insert into audit_entry (actor, acting_for, trace, entity, row_id, operation, changes)
    values (who, nullif(current_setting('setu.acting_for', true), ''),
            nullif(current_setting('setu.trace', true), ''), tg_table_name,
            coalesce(after ->> 'id', ''), tg_op, changed);
    return null;
end
$$;
revoke all on function audit_row() from public;

-- Called by the migrations of a service for every business table.
create procedure audit_table(name text)
    language plpgsql as
$$
begin
    execute format(
        'create trigger audit after insert or update or delete on %I '
        'for each row execute function audit_row()', name);
end
$$;
revoke all on procedure audit_table(text) from public;

create table idempotent_answer (
    caller       text not null,
    method       text not null,
    path         text not null,
    key          text not null,
    request_hash bytea not null,
    status       int not null,
    headers      jsonb not null,
    body         bytea not null,
    -- Checked again before the answer is repeated; null where there is nothing to hide.
    unit         uuid,
    created_at   timestamptz not null default now(),
    primary key (caller, method, path, key)
);
create index idempotent_answer_by_age on idempotent_answer (created_at);
grant select, insert, delete on idempotent_answer to ${app_role};
