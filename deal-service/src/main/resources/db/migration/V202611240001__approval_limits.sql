-- How much discount each role may give or approve. There is one set of limits.
create table approval_limits (
    id      uuid primary key,
    version bigint not null
);
call audit_table('approval_limits');
grant select, insert, update, delete on approval_limits to ${app_role};

create table approval_limit (
    limits_id                uuid not null references approval_limits on delete cascade,
    role                     text not null,
    highest_discount_percent numeric(5, 2) not null,
    primary key (limits_id, role),
    constraint approval_limit_role check (role in ('account-manager', 'sales-head', 'contract-manager')),
    constraint approval_limit_percent check (highest_discount_percent between 0 and 100)
);
call audit_table('approval_limit');
grant select, insert, update, delete on approval_limit to ${app_role};

-- The limits to begin with; an administrator changes them.
select set_config('setu.actor', 'system:migration', true);
insert into approval_limits (id, version) values ('01980000-0000-7000-8000-0000000000a1', 0);
insert into approval_limit (limits_id, role, highest_discount_percent)
values ('01980000-0000-7000-8000-0000000000a1', 'account-manager', 10),
       ('01980000-0000-7000-8000-0000000000a1', 'sales-head', 25);

-- A read model of what client-service publishes, as those of V202611230002.
create table contact (
    id          uuid primary key,
    version     bigint not null,
    name        text not null,
    emails      text[] not null,
    language    text,
    account_ids text[] not null,
    -- Archived, erased or merged into another one: nothing new may name it.
    gone        boolean not null
);
grant select, insert, update, delete on contact to ${app_role};
