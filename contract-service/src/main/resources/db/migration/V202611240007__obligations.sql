create table obligation (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    contract_id     uuid not null references contract,
    contract_number text not null,
    account_id      uuid not null,
    side            text not null,
    title           text not null,
    due_on          date not null,
    time_zone       text not null,
    amount          numeric(25, 6),
    currency        char(3),
    state           text not null,
    reason          text,
    settled_at      timestamptz,
    created_at      timestamptz not null,
    constraint obligation_side check (side in ('OURS', 'THEIRS')),
    constraint obligation_title_length check (char_length(title) between 1 and 200),
    constraint obligation_state_known check (state in
        ('PLANNED', 'DUE', 'PARTIAL', 'OVERDUE', 'FULFILLED', 'FULFILLED_LATE', 'WAIVED', 'CANCELLED',
         'BREACHED')),
    constraint obligation_amount check (amount >= 0 and amount <> 'NaN'),
    constraint obligation_currency check ((amount is null) = (currency is null)),
    constraint obligation_waived check (state <> 'WAIVED' or reason is not null),
    constraint obligation_reason_length check (char_length(reason) between 1 and 2000)
);
create index obligation_by_unit on obligation (visibility_unit);
create index obligation_by_contract on obligation (contract_id, due_on, id);
create index obligation_by_due_on on obligation (due_on, id);
create index obligation_by_created_at on obligation (created_at, id);
-- What the job looks at.
create index obligation_waiting on obligation (due_on) where state in ('PLANNED', 'DUE', 'PARTIAL');
call audit_table('obligation');
grant select, insert, update on obligation to ${app_role};
