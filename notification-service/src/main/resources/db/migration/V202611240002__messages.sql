-- One message to one recipient on one channel, and what became of it: the delivery record.
create table message (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    channel         text not null,
    topic           text not null,
    urgency         text not null,
    recipient_kind  text not null,
    recipient_id    uuid not null,
    recipient_name  text,
    address         text,
    -- As the notice says it; null where what is known of the recipient decides.
    asked_language  text,
    language        text not null,
    about_kind      text not null,
    about_id        uuid not null,
    about_number    text,
    about_name      text,
    account_id      uuid,
    notice_id       uuid not null,
    notice_source   text not null,
    state           text not null,
    reason          text,
    attempts        int not null,
    due_at          timestamptz not null,
    expires_at      timestamptz,
    -- Which sender has it, and whether the whole content may be with the mail server.
    sender          bigint,
    handed_over     boolean not null,
    -- A human's decision to send once more: the message that it repeats, and the one that repeats it.
    resend_of       uuid references message,
    resent_as       uuid references message,
    created_by      text not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint message_once unique nulls not distinct (notice_id, recipient_id, channel, resend_of),
    constraint message_channel_known check (channel in ('EMAIL', 'IN_APP')),
    constraint message_recipient_kind_known check (recipient_kind in ('STAFF', 'CONTACT')),
    constraint message_state_known check (state in ('PLANNED', 'QUEUED', 'SENDING', 'ACCEPTED',
        'DELIVERED', 'BOUNCED', 'UNKNOWN', 'SUPPRESSED', 'EXPIRED', 'DEAD')),
    constraint message_sender check ((sender is not null) = (state = 'SENDING')),
    constraint message_handed_over check (not handed_over or state = 'SENDING')
);
create index message_by_unit on message (visibility_unit);
create index message_by_recipient on message (recipient_id, created_at, id);
create index message_by_account on message (account_id, created_at, id);
create index message_by_about on message (about_id, created_at, id);
create index message_by_created_at on message (created_at, id);
create index message_by_updated_at on message (updated_at, id);
-- What the workers look for. Few rows are in these states at a time.
create index message_due on message (state, due_at) where state in ('PLANNED', 'QUEUED', 'SENDING');
grant select, insert, update on message to ${app_role};
call audit_table('message');

-- The values that templates show. Apart and not audited: they may hold a one-time link, which is
-- forgotten as soon as the message is through.
create table message_content (
    message_id uuid primary key references message,
    data       jsonb not null,
    link       text
);
grant select, insert, update, delete on message_content to ${app_role};

create table message_attempt (
    message_id  uuid not null references message,
    number      int not null,
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    -- How far the dialogue with the mail server came.
    phase       text not null,
    outcome     text not null,
    reply_code  int,
    detail      text,
    primary key (message_id, number)
);
grant select, insert on message_attempt to ${app_role};

-- Who sends: a process holds the advisory lock of its number as long as it lives.
create sequence mail_sender;
grant usage on sequence mail_sender to ${app_role};
