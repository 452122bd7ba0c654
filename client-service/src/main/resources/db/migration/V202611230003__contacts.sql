create table contact (
    id                 uuid primary key,
    version            bigint not null,
    -- The unit of the primary account.
    visibility_unit    uuid not null,
    given_name         text,
    family_name        text,
    sort_name          text not null,
    salutation         text,
    job_title          text,
    language           text,
    emails             text[] not null,
    phones             text[] not null,
    primary_account_id uuid not null,
    synthetic          boolean not null,
    archived           boolean not null,
    search_text        text not null,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    constraint contact_named check (length(sort_name) between 1 and 402),
    constraint contact_given_name_length check (length(given_name) <= 200),
    constraint contact_family_name_length check (length(family_name) <= 200),
    constraint contact_salutation_length check (length(salutation) <= 60),
    constraint contact_job_title_length check (length(job_title) <= 200),
    constraint contact_language_length check (length(language) <= 35),
    constraint contact_account_exists foreign key (primary_account_id) references account (id)
);
create index contact_by_name on contact (sort_name, id);
create index contact_by_change on contact (changed_at, id);
create index contact_by_account on contact (primary_account_id);
create index contact_by_unit on contact (visibility_unit);
create index contact_search on contact using gin (to_tsvector('simple', search_text));
call audit_table('contact');
grant select, insert, update, delete on contact to ${app_role};

create table contact_account (
    contact_id uuid not null references contact (id) on delete cascade,
    account_id uuid not null,
    role       text not null,
    primary key (contact_id, account_id),
    constraint contact_of_account_exists foreign key (account_id) references account (id),
    constraint contact_role_length check (length(role) <= 100)
);
create index contact_account_by_account on contact_account (account_id);
call audit_table('contact_account');
grant select, insert, update, delete on contact_account to ${app_role};

create table contact_external_id (
    contact_id  uuid not null references contact (id) on delete cascade,
    system      text not null,
    external_id text not null,
    primary key (contact_id, system, external_id),
    constraint contact_external_id_unique unique (system, external_id),
    constraint contact_external_system_length check (length(system) between 1 and 60),
    constraint contact_external_id_length check (length(external_id) between 1 and 200)
);
call audit_table('contact_external_id');
grant select, insert, update, delete on contact_external_id to ${app_role};
