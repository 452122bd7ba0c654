-- What stands in people's inboxes. Shares its id with the message that it delivers.
create table inbox_entry (
    id              uuid primary key references message,
    version         bigint not null,
    visibility_unit uuid not null,
    recipient_id    uuid not null,
    -- Given under a lock per recipient that lasts until the commit: among the entries of one recipient
    -- a higher one never becomes visible first, so a reader may go on after the last that it has seen.
    position        bigint not null,
    topic           text not null,
    urgency         text not null,
    language        text not null,
    title           text not null,
    text            text not null,
    link            text,
    about_kind      text not null,
    about_id        uuid not null,
    about_number    text,
    about_name      text,
    account_id      uuid,
    created_at      timestamptz not null,
    read_at         timestamptz,
    constraint inbox_entry_position_unique unique (position)
);
create index inbox_entry_by_unit on inbox_entry (visibility_unit);
create unique index inbox_entry_by_recipient on inbox_entry (recipient_id, position);
create index inbox_entry_unread on inbox_entry (recipient_id, position) where read_at is null;
grant select, insert, update on inbox_entry to ${app_role};

create sequence inbox_position cache 1;
grant usage on sequence inbox_position to ${app_role};

-- What a recipient does not want where; absent: everything is wanted.
create table preferences (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    switched_off    text[] not null,
    updated_at      timestamptz not null
);
create index preferences_by_unit on preferences (visibility_unit);
grant select, insert, update on preferences to ${app_role};
call audit_table('preferences');
