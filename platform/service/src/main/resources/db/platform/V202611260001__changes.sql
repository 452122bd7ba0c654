-- What changed since a reader looked last, in an order that loses nothing (ADR 12).

-- Where each record stands in the order of changes: one row a record, moved by every change.
create table change_position (
    kind    text not null,
    id      uuid not null,
    -- Who sees it; null: everyone whose role admits him.
    unit    uuid,
    -- The transaction that changed it, or let somebody see it. Readers stay below the oldest
    -- transaction under way, so a transaction that began earlier and commits later is not skipped.
    xid     xid8 not null,
    -- Set when the record was removed; the row is kept for a while, so that readers are told.
    gone_at timestamptz,
    primary key (kind, id)
);
create index change_position_in_order on change_position (kind, xid, id) where gone_at is null;
create index change_position_by_unit on change_position (unit);
create index change_position_gone on change_position (gone_at) where gone_at is not null;

-- Who has lost sight of what: by a grant taken back, a move to another unit, or a removal.
create table change_loss (
    kind    text not null,
    id      uuid not null,
    subject text not null,
    xid     xid8 not null,
    lost_at timestamptz not null default now(),
    primary key (kind, id, subject)
);
create index change_loss_in_order on change_loss (kind, subject, xid, id);
create index change_loss_by_age on change_loss (lost_at);

-- With it tokens are signed. A new secret makes every reader start again.
create table change_secret (
    secret text not null
);
insert into change_secret values (gen_random_uuid()::text || gen_random_uuid()::text);

-- Triggers write with the owner's rights; the application only reads, and forgets what is old.
grant select, delete on change_position, change_loss to ${app_role};
grant select on change_secret to ${app_role};

create function note_loss(of_kind text, of_id uuid, of_unit uuid) returns void
    language sql set search_path = public, pg_temp as
$$
    insert into change_loss (kind, id, subject, xid)
    select distinct of_kind, of_id, g.subject, pg_current_xact_id()
    from visibility_grant g
    where g.unit = of_unit
    on conflict (kind, id, subject) do update set xid = excluded.xid, lost_at = excluded.lost_at
$$;
revoke all on function note_loss(text, uuid, uuid) from public;

-- On tables with a visibility unit without argument, on others with the argument 'everyone'.
create function note_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    now_in uuid;
begin
    if tg_op = 'DELETE' then
        update change_position set xid = pg_current_xact_id(), gone_at = now()
        where kind = tg_table_name and id = old.id;
        if tg_nargs = 0 then
            perform note_loss(tg_table_name, old.id, old.visibility_unit);
        else
            insert into change_loss (kind, id, subject, xid)
            values (tg_table_name, old.id, tg_argv[0], pg_current_xact_id())
            on conflict (kind, id, subject)
                do update set xid = excluded.xid, lost_at = excluded.lost_at;
        end if;
        return null;
    end if;
    if tg_nargs = 0 then
        now_in := new.visibility_unit;
        if tg_op = 'UPDATE' then
            if old.visibility_unit <> now_in then
                -- More than have lost it perhaps; whoever sees it still is shown the record.
                perform note_loss(tg_table_name, new.id, old.visibility_unit);
            end if;
        end if;
    end if;
    insert into change_position (kind, id, unit, xid)
    values (tg_table_name, new.id, now_in, pg_current_xact_id())
    on conflict (kind, id)
        do update set unit = excluded.unit, xid = excluded.xid, gone_at = null;
    return null;
end
$$;
revoke all on function note_change() from public;

-- Whoever gains sight of a unit finds its records among the changes. A new record stands there
-- already, so that creating one costs a look at an index here.
create function note_gain() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update change_position p set xid = pg_current_xact_id()
    from (select distinct unit from granted) g
    where p.unit = g.unit and p.xid <> pg_current_xact_id() and p.gone_at is null;
    return null;
end
$$;
revoke all on function note_gain() from public;
create trigger note_gain after insert on visibility_grant
    referencing new table as granted
    for each statement execute function note_gain();

-- At the end of the transaction: grants that are only written anew are no loss. A record that leaves
-- its own unit and takes the grants with it is found by its id.
create function note_lost_grant() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if exists (select 1 from visibility_grant where unit = old.unit and subject = old.subject) then
        return null;
    end if;
    insert into change_loss (kind, id, subject, xid)
    select p.kind, p.id, old.subject, pg_current_xact_id()
    from (select kind, id from change_position where unit = old.unit
          union
          select kind, id from change_position where id = old.unit) p
    on conflict (kind, id, subject) do update set xid = excluded.xid, lost_at = excluded.lost_at;
    return null;
end
$$;
revoke all on function note_lost_grant() from public;
create constraint trigger note_lost_grant after delete on visibility_grant
    deferrable initially deferred
    for each row execute function note_lost_grant();

-- Called by the migrations of a service for every table whose records partners synchronise.
create procedure track_changes(name text)
    language plpgsql as
$$
declare
    by_unit boolean := exists (
        select 1 from pg_attribute
        where attrelid = name::regclass and attname = 'visibility_unit' and not attisdropped);
begin
    execute format(
        'create trigger changes after insert or update or delete on %I '
        'for each row execute function note_change(%s)',
        name, case when by_unit then '' else '''everyone''' end);
    execute format(
        'insert into change_position (kind, id, unit, xid) '
        'select %L, id, %s, pg_current_xact_id() from %I',
        name, case when by_unit then 'visibility_unit' else 'null::uuid' end, name);
end
$$;
revoke all on procedure track_changes(text) from public;

-- For operators, after a restore: numbers of transactions may have begun again, and tokens may tell
-- of changes that are lost. Every reader starts again from nothing.
create procedure restart_changes()
    language sql as
$$
    update change_position set xid = pg_current_xact_id();
    delete from change_loss;
    update change_secret set secret = gen_random_uuid()::text || gen_random_uuid()::text;
$$;
revoke all on procedure restart_changes() from public;
