-- How far a caller's allowance for questions about hidden accounts is used up: one row a caller.
create table hidden_lookup (
    caller      text primary key,
    spent_until timestamptz not null
);
grant select, insert, update on hidden_lookup to ${app_role};

-- What somebody asked who was told of hidden accounts. His own visibility unit: he sees its state.
create table access_enquiry (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    requester_id    uuid not null,
    name            text not null,
    name_key        text not null,
    reason          text not null,
    state           text not null,
    created_at      timestamptz not null,
    constraint access_enquiry_requester_exists
        foreign key (requester_id) references staff_member (id),
    constraint access_enquiry_name_length check (length(name) between 1 and 200),
    constraint access_enquiry_reason_length check (length(reason) between 1 and 1000),
    constraint access_enquiry_state_known check (state in ('OPEN', 'GRANTED', 'REFUSED'))
);
create unique index access_enquiry_open_once on access_enquiry (requester_id, name_key)
    where state = 'OPEN';
create index access_enquiry_by_creation on access_enquiry (created_at, id);
call audit_table('access_enquiry');
grant select, insert, update on access_enquiry to ${app_role};

-- The same question for each account that is meant, in the unit of that account.
create table access_request (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    enquiry_id      uuid not null,
    account_id      uuid not null,
    requester_id    uuid not null,
    name            text not null,
    reason          text not null,
    state           text not null,
    answered_by     text,
    answered_at     timestamptz,
    created_at      timestamptz not null,
    constraint access_request_enquiry_exists
        foreign key (enquiry_id) references access_enquiry (id),
    constraint access_request_account_exists foreign key (account_id) references account (id),
    constraint access_request_once unique (enquiry_id, account_id),
    constraint access_request_state_known check (state in ('OPEN', 'GRANTED', 'REFUSED')),
    constraint access_request_answered
        check ((state = 'OPEN') = (answered_by is null) and (state = 'OPEN') = (answered_at is null))
);
create index access_request_by_creation on access_request (created_at, id);
create index access_request_by_unit on access_request (visibility_unit);
create index access_request_by_account on access_request (account_id);
call audit_table('access_request');
grant select, insert, update on access_request to ${app_role};
