-- Read models of what client-service publishes. Rebuilt from the state topics, so nothing refers to
-- them by a foreign key, and they are no business records: the audit is where they are owned.

create table account (
    id      uuid primary key,
    version bigint not null,
    name    text not null default '',
    gone    boolean not null default false
);
grant select, insert, update, delete on account to ${app_role};

-- Every active one sees every contract.
create table contract_manager (
    id      uuid primary key,
    version bigint not null,
    name    text not null,
    active  boolean not null
);
grant select, insert, update, delete on contract_manager to ${app_role};
