-- Who or what of a client may use Setu: a person (a user at the identity provider) or a system (a
-- client there), each bound to one account.
create table partner (
    id                uuid primary key,
    version           bigint not null,
    -- That of the account: staff who see it see its partners.
    visibility_unit   uuid not null,
    account_id        uuid not null,
    kind              text not null,
    state             text not null,
    name              text not null,
    contact_id        uuid,
    email             text,
    -- SHA-256 of the token in the invitation; the token itself is kept nowhere.
    token_hash        bytea,
    expires_at        timestamptz,
    client_id         text,
    keycloak_subject  text,
    invited_by        uuid not null,
    confirmed_at      timestamptz,
    secret_changed_at timestamptz,
    revoked_at        timestamptz,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint partner_kind_known check (kind in ('PERSON', 'SYSTEM')),
    constraint partner_state_known check (state in ('INVITED', 'CONFIRMED', 'EXPIRED', 'REVOKED')),
    constraint partner_name_length check (length(name) between 1 and 402),
    constraint partner_email_length check (length(email) between 3 and 254),
    constraint partner_person_or_system check (
        (kind = 'PERSON') = (contact_id is not null)
        and (kind = 'PERSON') = (email is not null)
        and (kind = 'SYSTEM') = (client_id is not null)),
    constraint partner_invited_by_token check (
        (state = 'INVITED') = (token_hash is not null) and (state = 'INVITED') = (expires_at is not null)),
    constraint partner_confirmed_with_login check (state <> 'CONFIRMED' or keycloak_subject is not null),
    constraint partner_account_exists foreign key (account_id) references account (id),
    constraint partner_contact_exists foreign key (contact_id) references contact (id),
    constraint partner_inviter_exists foreign key (invited_by) references staff_member (id),
    constraint partner_token_unique unique (token_hash),
    constraint partner_login_unique unique (keycloak_subject),
    constraint partner_client_unique unique (client_id)
);
create unique index partner_contact_once on partner (account_id, contact_id)
    where kind = 'PERSON' and state <> 'REVOKED';
create unique index partner_system_name_once on partner (account_id, name)
    where kind = 'SYSTEM' and state <> 'REVOKED';
create index partner_by_account on partner (account_id, created_at, id);
create index partner_by_unit on partner (visibility_unit);
create index partner_by_expiry on partner (expires_at) where state = 'INVITED';
call audit_table('partner');
grant select, insert, update, delete on partner to ${app_role};

-- What is still to be done at the identity provider, outside of every transaction, until it is done.
-- Of one partner at most one of a kind: doing it twice would be of no use.
create table keycloak_task (
    partner_id uuid not null,
    kind       text not null,
    due_at     timestamptz not null,
    attempts   int not null default 0,
    failure    text,
    primary key (partner_id, kind),
    constraint keycloak_task_kind_known check (kind in ('WITHDRAW', 'DISABLE', 'SEND_PASSWORD_LINK'))
);
create index keycloak_task_by_due on keycloak_task (due_at);
grant select, insert, update, delete on keycloak_task to ${app_role};
