-- "order" is a word of SQL.
create table call_off (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    number          text not null,
    contract_id     uuid not null references contract,
    contract_number text not null,
    account_id      uuid not null,
    state           text not null,
    due_on          date not null,
    time_zone       text not null,
    overdue         boolean not null,
    reason          text,
    placed_by       text not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    search_text     text not null,
    constraint call_off_number_unique unique (number),
    constraint call_off_state_known check (state in
        ('PLACED', 'CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_DELIVERED', 'DELIVERED', 'CLOSED',
         'REJECTED', 'CANCELLED')),
    constraint call_off_reason check (state not in ('REJECTED', 'CANCELLED') or reason is not null),
    constraint call_off_reason_length check (char_length(reason) between 1 and 2000)
);
create index call_off_by_unit on call_off (visibility_unit);
create index call_off_by_contract on call_off (contract_id, created_at, id);
create index call_off_by_created_at on call_off (created_at, id);
create index call_off_by_due_on on call_off (due_on, id);
create index call_off_by_number_and_id on call_off (number, id);
create index call_off_by_words on call_off using gin (to_tsvector('simple', search_text));
-- What the job looks at.
create index call_off_awaited on call_off (due_on)
    where state in ('PLACED', 'CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_DELIVERED') and not overdue;
call audit_table('call_off');
grant select, insert, update on call_off to ${app_role};

create table call_off_line (
    order_id     uuid not null references call_off,
    position     int not null,
    product_id   uuid not null,
    product_code text not null,
    product_name text not null,
    quantity     numeric(19, 6) not null,
    delivered    numeric(19, 6) not null,
    price        numeric(25, 6) not null,
    currency     char(3) not null,
    primary key (order_id, position),
    constraint call_off_line_quantity check (quantity > 0 and quantity <> 'NaN'),
    constraint call_off_line_delivered check (delivered between 0 and quantity)
);
call audit_table('call_off_line');
grant select, insert, update, delete on call_off_line to ${app_role};

create table call_off_external_id (
    order_id    uuid not null references call_off,
    account_id  uuid not null,
    system      text not null,
    external_id text not null,
    -- Every client numbers its own orders.
    constraint call_off_external_id_unique primary key (account_id, system, external_id),
    constraint call_off_external_id_system check (system ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint call_off_external_id_length check (char_length(external_id) between 1 and 200)
);
create unique index call_off_external_id_by_order on call_off_external_id (order_id, system);
call audit_table('call_off_external_id');
grant select, insert, update, delete on call_off_external_id to ${app_role};
