-- Sessions of browsers. The id is known to the browser alone, the tokens are readable to the gateway alone:
-- this table without its key gives nobody access.
create table browser_session (
    id_hash    bytea primary key,
    subject    text not null,
    name       text not null,
    tokens     bytea not null,
    created_at timestamptz not null,
    used_at    timestamptz not null,
    ends_at    timestamptz not null,
    -- Somebody is asking for new tokens until then.
    renewing_until timestamptz,
    constraint browser_session_hash_length check (length(id_hash) = 32)
);
create index browser_session_by_subject on browser_session (subject);
create index browser_session_by_end on browser_session (ends_at);
grant select, insert, update, delete on browser_session to ${app_role};
