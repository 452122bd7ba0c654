-- What is asked of every lead before it may become a client; configuration.
create table qualification_criterion (
    id         uuid primary key,
    version    bigint not null,
    text       text not null,
    place      integer not null,
    required   boolean not null,
    retired    boolean not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint qualification_criterion_text_length check (length(text) between 1 and 200),
    constraint qualification_criterion_place_range check (place between 1 and 1000)
);
create index qualification_criterion_by_place on qualification_criterion (place, id);
create index qualification_criterion_by_change on qualification_criterion (changed_at, id);
call audit_table('qualification_criterion');
grant select, insert, update, delete on qualification_criterion to ${app_role};

-- What is answered for a lead.
create table criterion_answer (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the lead.
    visibility_unit uuid not null,
    lead_id         uuid not null,
    criterion_id    uuid not null,
    answer          text not null,
    note            text,
    answered_by     uuid,
    answered_at     timestamptz not null,
    constraint criterion_answer_once unique (lead_id, criterion_id),
    constraint criterion_answer_known check (answer in ('YES', 'NO', 'UNKNOWN')),
    constraint criterion_answer_note_length check (length(note) between 1 and 1000),
    constraint criterion_answer_lead_exists foreign key (lead_id) references lead (id),
    constraint criterion_answer_criterion_exists foreign key (criterion_id) references qualification_criterion (id),
    constraint criterion_answer_person_exists foreign key (answered_by) references staff_member (id)
);
create index criterion_answer_by_criterion on criterion_answer (criterion_id);
create index criterion_answer_by_unit on criterion_answer (visibility_unit);
call audit_table('criterion_answer');
grant select, insert, update, delete on criterion_answer to ${app_role};

-- Who said when that it may become a client, and why in spite of what was missing.
alter table lead
    add column qualified_at      timestamptz,
    add column qualified_by      uuid,
    add column qualified_despite text,
    add constraint lead_qualifier_exists foreign key (qualified_by) references staff_member (id),
    add constraint lead_despite_length check (length(qualified_despite) between 1 and 1000);
