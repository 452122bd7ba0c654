-- Read models of what client-service publishes. Rebuilt from the state topics, so nothing refers to
-- them by a foreign key, and they are no business records: the audit is where they are owned.

create table account (
    id       uuid primary key,
    version  bigint not null,
    language text
);
grant select, insert, update, delete on account to ${app_role};

-- Whoever can log in: staff, and partners' people and systems.
create table login (
    id         uuid primary key,
    version    bigint not null,
    name       text not null,
    email      text,
    language   text,
    active     boolean not null,
    -- Set where the login belongs to a client's person or system.
    account_id uuid,
    contact_id uuid
);
create index login_by_account on login (account_id) where account_id is not null;
grant select, insert, update, delete on login to ${app_role};

create table contact (
    id        uuid primary key,
    version   bigint not null,
    name      text not null,
    email     text,
    language  text,
    -- Made up for a demonstration: nobody is written to.
    synthetic boolean not null,
    -- Archived, erased or merged into another one.
    gone      boolean not null
);
grant select, insert, update, delete on contact to ${app_role};
