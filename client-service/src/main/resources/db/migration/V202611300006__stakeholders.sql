-- Who decides at a client, and what account managers think of them.
create table stakeholder (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account.
    visibility_unit uuid not null,
    account_id      uuid not null,
    contact_id      uuid not null,
    roles           text[] not null,
    influence       integer,
    support         integer,
    coverage        text not null,
    note            text,
    -- Entries of this table on the same map; rows are never deleted while they are on it.
    reports_to      uuid,
    influences      uuid[] not null,
    conflicts_with  uuid[] not null,
    archived        boolean not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint stakeholder_once unique (account_id, contact_id),
    constraint stakeholder_roles_known
        check (roles <@ array['DECISION_MAKER', 'ECONOMIC_BUYER', 'INFLUENCER', 'USER', 'GATEKEEPER',
                              'CHAMPION', 'OPPONENT']),
    constraint stakeholder_influence_range check (influence between 1 and 5),
    constraint stakeholder_support_range check (support between -2 and 2),
    constraint stakeholder_coverage_known check (coverage in ('NONE', 'BRIEF', 'MULTIPLE', 'IN_DEPTH')),
    constraint stakeholder_note_length check (length(note) <= 10000),
    constraint stakeholder_links_bounded
        check (cardinality(influences) <= 50 and cardinality(conflicts_with) <= 50),
    constraint stakeholder_not_own_superior check (reports_to <> id),
    constraint stakeholder_account_exists foreign key (account_id) references account (id),
    constraint stakeholder_contact_exists foreign key (contact_id) references contact (id),
    constraint stakeholder_superior_exists foreign key (reports_to) references stakeholder (id)
);
create index stakeholder_by_change on stakeholder (changed_at, id);
create index stakeholder_by_creation on stakeholder (created_at, id);
create index stakeholder_by_contact on stakeholder (contact_id);
create index stakeholder_by_superior on stakeholder (reports_to);
create index stakeholder_by_unit on stakeholder (visibility_unit);
call audit_table('stakeholder');
grant select, insert, update, delete on stakeholder to ${app_role};

create table stakeholder_relationship (
    stakeholder_id uuid not null references stakeholder (id) on delete cascade,
    staff_id       uuid not null,
    current_level  text not null,
    desired_level  text,
    primary key (stakeholder_id, staff_id),
    constraint stakeholder_current_level_known
        check (current_level in ('NONE', 'KNOWN', 'WORKING', 'TRUSTED', 'PARTNER')),
    constraint stakeholder_desired_level_known
        check (desired_level in ('NONE', 'KNOWN', 'WORKING', 'TRUSTED', 'PARTNER')),
    constraint stakeholder_colleague_exists foreign key (staff_id) references staff_member (id)
);
call audit_table('stakeholder_relationship');
grant select, insert, update, delete on stakeholder_relationship to ${app_role};

-- What was thought of a person over time; rows are added only.
create table past_assessment (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    stakeholder_id  uuid not null references stakeholder (id) on delete cascade,
    roles           text[] not null,
    influence       integer,
    support         integer,
    coverage        text not null,
    note            text,
    assessed_by     uuid not null references staff_member (id),
    assessed_at     timestamptz not null
);
create index past_assessment_by_stakeholder on past_assessment (stakeholder_id, assessed_at, id);
create index past_assessment_by_unit on past_assessment (visibility_unit);
call audit_table('past_assessment');
grant select, insert on past_assessment to ${app_role};
