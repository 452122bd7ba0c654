-- Questions, complaints and suggestions.
create sequence case_number;
grant usage on sequence case_number to ${app_role};

create table client_case (
    id                   uuid primary key,
    version              bigint not null,
    -- The unit of the account.
    visibility_unit      uuid not null,
    number               text not null,
    kind                 text not null,
    state                text not null,
    account_id           uuid not null,
    contact_id           uuid,
    subject              text not null,
    text                 text,
    reason               text not null,
    severity             text not null,
    channel              text not null,
    owner_id             uuid not null,
    -- Known to other services; kept here, not checked.
    deal_id              uuid,
    contract_id          uuid,
    order_id             uuid,
    product_id           uuid,
    -- Whether the client's partners see it.
    shared               boolean not null,
    -- What was promised when it came, in working time of the calendar.
    first_response_minutes integer,
    resolution_minutes   integer,
    calendar_id          uuid,
    started_at           timestamptz not null,
    paused_seconds       bigint not null,
    waiting_since        timestamptz,
    response_warn_at     timestamptz,
    response_due_at      timestamptz,
    response_told        text,
    responded_at         timestamptz,
    resolution_warn_at   timestamptz,
    resolution_due_at    timestamptz,
    resolution_told      text,
    resolution_met_at    timestamptz,
    -- When the owner must be told of a deadline.
    tell_at              timestamptz,
    solution             text,
    root_cause           text,
    cost_amount          numeric(25, 6),
    cost_currency        char(3),
    rejection            text,
    duplicate_of         uuid,
    reopenings           integer not null,
    received_at          timestamptz not null,
    resolved_at          timestamptz,
    closed_at            timestamptz,
    search_text          text not null,
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    constraint client_case_number_unique unique (number),
    constraint client_case_kind_known check (kind in ('QUESTION', 'COMPLAINT', 'SUGGESTION')),
    constraint client_case_state_known
        check (state in ('RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'ACTION_PLANNED', 'RESOLVED', 'CLOSED',
                         'REOPENED', 'REJECTED', 'DUPLICATE')),
    constraint client_case_reason_known
        check (reason in ('PRODUCT', 'QUALITY', 'DELIVERY', 'PRICE', 'INVOICE', 'CONTRACT', 'DOCUMENTS',
                          'SERVICE', 'OTHER')),
    constraint client_case_severity_known check (severity in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    constraint client_case_channel_known
        check (channel in ('CALL', 'EMAIL', 'MEETING', 'CHAT', 'FAX', 'LETTER', 'PORTAL', 'INTERNAL')),
    constraint client_case_told_known
        check (response_told in ('NOTHING', 'WARNED', 'MISSED') and resolution_told in ('NOTHING', 'WARNED', 'MISSED')),
    constraint client_case_promise_whole
        check (num_nulls(first_response_minutes, resolution_minutes, calendar_id) in (0, 3)),
    constraint client_case_root_cause_known
        check (root_cause in ('MATERIAL', 'WORKMANSHIP', 'PLANNING', 'TRANSPORT', 'INFORMATION', 'PRICING',
                              'SUPPLIER', 'CLIENT', 'NONE', 'OTHER')),
    constraint client_case_cost_with_currency check (num_nulls(cost_amount, cost_currency) in (0, 2)),
    constraint client_case_cost_number check (cost_amount >= 0 and cost_amount <> 'NaN'),
    constraint client_case_subject_length check (length(subject) between 1 and 200),
    constraint client_case_text_length check (length(text) <= 10000),
    constraint client_case_solution_length check (length(solution) between 1 and 10000),
    constraint client_case_resolved_with_solution
        check (state not in ('RESOLVED', 'CLOSED') or (solution is not null and resolved_at is not null)),
    constraint client_case_rejected_for_a_reason check ((state = 'REJECTED') = (rejection is not null)),
    constraint client_case_rejection_length check (length(rejection) between 1 and 1000),
    constraint client_case_duplicate_of_one check ((state = 'DUPLICATE') = (duplicate_of is not null)),
    constraint client_case_not_of_itself check (duplicate_of <> id),
    constraint client_case_over_at_a_time
        check ((state in ('CLOSED', 'REJECTED', 'DUPLICATE')) = (closed_at is not null)),
    constraint client_case_account_exists foreign key (account_id) references account (id),
    constraint client_case_contact_exists foreign key (contact_id) references contact (id),
    constraint client_case_owner_exists foreign key (owner_id) references staff_member (id),
    constraint client_case_calendar_exists foreign key (calendar_id) references business_calendar (id),
    constraint client_case_original_exists foreign key (duplicate_of) references client_case (id)
);
create index client_case_by_receipt on client_case (received_at, id);
create index client_case_by_change on client_case (changed_at, id);
create index client_case_by_account on client_case (account_id, received_at, id);
create index client_case_by_contact on client_case (contact_id);
create index client_case_by_owner on client_case (owner_id, state, resolution_due_at);
create index client_case_by_unit on client_case (visibility_unit);
create index client_case_by_contract on client_case (contract_id) where contract_id is not null;
create index client_case_by_order on client_case (order_id) where order_id is not null;
create index client_case_by_product on client_case (product_id) where product_id is not null;
create index client_case_to_tell on client_case (tell_at, id) where tell_at is not null;
create index client_case_unanswered on client_case (resolved_at, id) where state = 'RESOLVED';
create index client_case_search on client_case using gin (to_tsvector('simple', search_text));
call audit_table('client_case');
grant select, insert, update, delete on client_case to ${app_role};

create table case_measure (
    case_id  uuid not null references client_case (id) on delete cascade,
    place    integer not null,
    text     text not null,
    owner_id uuid not null,
    due_on   date,
    done_on  date,
    primary key (case_id, place),
    constraint case_measure_text_length check (length(text) between 1 and 1000),
    constraint case_measure_owner_exists foreign key (owner_id) references staff_member (id)
);
call audit_table('case_measure');
grant select, insert, update, delete on case_measure to ${app_role};

-- What happened to cases; rows are added, and change only in who sees them.
create table case_step (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    case_id         uuid not null references client_case (id) on delete cascade,
    kind            text not null,
    text            text,
    by_staff        uuid references staff_member (id),
    by_partner      uuid references partner (id),
    at              timestamptz not null,
    constraint case_step_kind_known
        check (kind in ('OPENED', 'ACKNOWLEDGED', 'INVESTIGATING', 'ACTION_PLANNED', 'CLIENT_ASKED',
                        'CLIENT_ANSWERED', 'RESOLVED', 'CONFIRMED', 'CLOSED', 'REOPENED', 'REJECTED',
                        'DUPLICATE')),
    constraint case_step_text_length check (length(text) between 1 and 10000),
    constraint case_step_by_one check (num_nonnulls(by_staff, by_partner) <= 1)
);
create index case_step_by_case on case_step (case_id, at, id);
create index case_step_by_unit on case_step (visibility_unit);
call audit_table('case_step');
grant select, insert, update on case_step to ${app_role};
