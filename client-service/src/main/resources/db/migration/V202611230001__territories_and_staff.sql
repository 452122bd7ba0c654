-- Regional offices and what is below them.
create table territory (
    id         uuid primary key,
    version    bigint not null,
    name       text not null,
    parent_id  uuid,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint territory_name_length check (length(name) between 1 and 200),
    constraint territory_name_unique unique nulls not distinct (parent_id, name),
    constraint territory_parent_exists foreign key (parent_id) references territory (id),
    constraint territory_not_its_own_parent check (parent_id <> id)
);
create index territory_by_name on territory (name, id);
call audit_table('territory');
grant select, insert, update, delete on territory to ${app_role};

create table staff_member (
    id               uuid primary key,
    version          bigint not null,
    name             text not null,
    email            text,
    roles            text[] not null,
    manager_id       uuid,
    territory_id     uuid,
    keycloak_subject text,
    active           boolean not null,
    search_text      text not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    constraint staff_name_length check (length(name) between 1 and 200),
    constraint staff_email_length check (length(email) between 3 and 254),
    constraint staff_email_unique unique (email),
    constraint staff_login_unique unique (keycloak_subject),
    constraint staff_login_length check (length(keycloak_subject) between 1 and 100),
    constraint staff_manager_exists foreign key (manager_id) references staff_member (id),
    constraint staff_not_own_manager check (manager_id <> id),
    constraint staff_territory_exists foreign key (territory_id) references territory (id)
);
create index staff_member_by_name on staff_member (name, id);
create index staff_member_by_manager on staff_member (manager_id);
create index staff_member_by_territory on staff_member (territory_id);
create index staff_member_search on staff_member using gin (to_tsvector('simple', search_text));
call audit_table('staff_member');
grant select, insert, update, delete on staff_member to ${app_role};

create table team (
    id         uuid primary key,
    version    bigint not null,
    name       text not null,
    lead_id    uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint team_name_length check (length(name) between 1 and 200),
    constraint team_name_unique unique (name),
    constraint team_lead_exists foreign key (lead_id) references staff_member (id)
);
call audit_table('team');
grant select, insert, update, delete on team to ${app_role};

create table team_member (
    team_id  uuid not null references team (id) on delete cascade,
    staff_id uuid not null,
    primary key (team_id, staff_id),
    constraint team_member_exists foreign key (staff_id) references staff_member (id)
);
create index team_member_by_staff on team_member (staff_id);
call audit_table('team_member');
grant select, insert, update, delete on team_member to ${app_role};

create table substitution (
    id           uuid primary key,
    version      bigint not null,
    absent_id    uuid not null,
    deputy_id    uuid not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz not null,
    cancelled_at timestamptz,
    created_at   timestamptz not null,
    constraint substitution_absent_exists foreign key (absent_id) references staff_member (id),
    constraint substitution_deputy_exists foreign key (deputy_id) references staff_member (id),
    constraint substitution_by_another check (absent_id <> deputy_id),
    constraint substitution_lasts check (valid_from < valid_until)
);
create index substitution_by_absent on substitution (absent_id, valid_from);
create index substitution_by_deputy on substitution (deputy_id);
call audit_table('substitution');
grant select, insert, update, delete on substitution to ${app_role};

-- What was last published of a staff member: derived state with a version of its own, so that a
-- move in the territory tree does not make anybody's ETag stale.
create table staff_state (
    id      uuid primary key references staff_member (id),
    version bigint not null,
    state   text not null
);
grant select, insert, update, delete on staff_state to ${app_role};
