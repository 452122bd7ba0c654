create table account (
    id               uuid primary key,
    version          bigint not null,
    visibility_unit  uuid not null,
    name             text not null,
    legal_name       text,
    -- The name without case, accents, punctuation and legal form, to find duplicates.
    name_key         text not null,
    parent_id        uuid,
    tier             text not null,
    segment          text,
    status           text not null,
    country          text,
    language         text,
    time_zone        text,
    year_established int,
    revenue_amount   numeric(25, 6),
    revenue_currency char(3),
    employees        int,
    website          text,
    owner_id         uuid not null,
    archived         boolean not null,
    search_text      text not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    constraint account_name_length check (length(name) between 1 and 200),
    constraint account_legal_name_length check (length(legal_name) <= 300),
    constraint account_parent_exists foreign key (parent_id) references account (id),
    constraint account_not_its_own_parent check (parent_id <> id),
    constraint account_tier_known check (tier in ('STRATEGIC', 'KEY', 'STANDARD', 'SMALL')),
    constraint account_segment_length check (length(segment) <= 100),
    constraint account_status_known check (status in ('PROSPECT', 'ACTIVE', 'DORMANT', 'CLOSED')),
    constraint account_country_form check (country ~ '^[A-Z]{2}$'),
    constraint account_language_length check (length(language) <= 35),
    constraint account_time_zone_length check (length(time_zone) <= 60),
    constraint account_year_plausible check (year_established between 1 and 9999),
    constraint account_revenue_number check (revenue_amount <> 'NaN'),
    constraint account_revenue_whole
        check ((revenue_amount is null) = (revenue_currency is null)),
    constraint account_employees_plausible check (employees >= 0),
    constraint account_website_length check (length(website) <= 500),
    constraint account_owner_exists foreign key (owner_id) references staff_member (id)
);
create index account_by_name on account (name, id);
create index account_by_creation on account (created_at, id);
create index account_by_change on account (changed_at, id);
create index account_by_parent on account (parent_id);
create index account_by_owner on account (owner_id);
create index account_by_unit on account (visibility_unit);
create index account_by_name_key on account (name_key);
create index account_search on account using gin (to_tsvector('simple', search_text));
call audit_table('account');
grant select, insert, update, delete on account to ${app_role};

create table account_external_id (
    account_id  uuid not null references account (id) on delete cascade,
    system      text not null,
    external_id text not null,
    primary key (account_id, system, external_id),
    constraint account_external_id_unique unique (system, external_id),
    constraint account_external_system_length check (length(system) between 1 and 60),
    constraint account_external_id_length check (length(external_id) between 1 and 200)
);
call audit_table('account_external_id');
grant select, insert, update, delete on account_external_id to ${app_role};

create table account_team (
    account_id uuid not null references account (id) on delete cascade,
    staff_id   uuid not null,
    role       text not null,
    primary key (account_id, staff_id),
    constraint account_team_staff_exists foreign key (staff_id) references staff_member (id),
    constraint account_team_role_length check (length(role) between 1 and 60)
);
create index account_team_by_staff on account_team (staff_id);
call audit_table('account_team');
grant select, insert, update, delete on account_team to ${app_role};

-- Who sees an account, as last published: derived from owners, teams, territories and parents, with a
-- version of its own.
create table account_visibility (
    id       uuid primary key references account (id),
    version  bigint not null,
    subjects text[] not null
);
grant select, insert, update, delete on account_visibility to ${app_role};
