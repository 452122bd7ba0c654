create sequence quote_number;
grant usage on sequence quote_number to ${app_role};

-- One row per version of an offer; the versions share the number.
create table quote (
    id               uuid primary key,
    version          bigint not null,
    visibility_unit  uuid not null,
    number           text not null,
    revision         int not null,
    previous_id      uuid references quote,
    deal_id          uuid not null references deal,
    -- Copies of the deal's, kept in step with it: lists are filtered by them, and a partner sees the
    -- quote without the deal.
    account_id       uuid,
    owner_id         uuid not null,
    state            text not null,
    currency         char(3) not null,
    order_discount   numeric(7, 4) not null,
    tax_percent      numeric(7, 4),
    valid_until      date not null,
    time_zone        text not null,
    -- The first instant at which it can no longer be accepted: the day after, in its time zone.
    expires_at       timestamptz not null,
    language         text not null,
    payment_days     int not null,
    delivery_on      date,
    note             text,
    -- Who wrote it, and who priced it last, each with whom he represented.
    author_id        uuid not null,
    author_for_id    uuid,
    priced_by_id     uuid not null,
    priced_for_id    uuid,
    priced_on        date not null,
    list_total       numeric(25, 6) not null,
    net              numeric(25, 6) not null,
    tax              numeric(25, 6) not null,
    total            numeric(25, 6) not null,
    discount_percent numeric(5, 2) not null,
    content_hash     text not null,
    -- To whom it was sent; the moment opens it to the partner.
    contact_id       uuid,
    contact_name     text,
    contact_email    text,
    contact_language text,
    sent_at          timestamptz,
    -- What the client said, and on what evidence if somebody says it for him.
    answered_at      timestamptz,
    answered_by      text,
    answer_reason    text,
    answer_note      text,
    answer_evidence  text,
    contract_requested_at timestamptz,
    contract_id      uuid,
    contract_number  text,
    contract_state   text,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint quote_number_unique unique (number, revision),
    constraint quote_state_known check (state in ('DRAFT', 'PRICED', 'IN_APPROVAL', 'APPROVED', 'SENT',
        'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED')),
    constraint quote_language_known check (language in ('en', 'hi', 'ru')),
    constraint quote_order_discount check (order_discount between 0 and 100),
    constraint quote_tax_percent check (tax_percent between 0 and 100),
    constraint quote_payment_days check (payment_days between 0 and 365),
    constraint quote_discount_percent check (discount_percent between 0 and 100),
    constraint quote_sums check (net >= 0 and tax >= 0 and total = net + tax and total <> 'NaN'),
    constraint quote_note_length check (char_length(note) between 1 and 2000),
    constraint quote_sent check (sent_at is not null or state not in ('SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED')),
    constraint quote_rejected check (state <> 'REJECTED' or answer_reason is not null)
);
-- A deal goes by one accepted quote.
create unique index quote_one_accepted on quote (deal_id) where state = 'ACCEPTED';
-- A version has one successor.
create unique index quote_one_successor on quote (previous_id) where previous_id is not null;
create index quote_by_unit on quote (visibility_unit);
create index quote_by_deal on quote (deal_id, created_at, id);
create index quote_by_account on quote (account_id, created_at, id);
create index quote_by_owner on quote (owner_id, created_at, id);
create index quote_by_created_at on quote (created_at, id);
create index quote_by_updated_at on quote (updated_at, id);
create index quote_by_valid_until on quote (valid_until, id);
create index quote_by_number on quote (number, id);
create index quote_due on quote (expires_at) where state = 'SENT';
call audit_table('quote');
grant select, insert, update, delete on quote to ${app_role};

-- What was priced, at which list price from which price book: the snapshot from which every cent can
-- be recomputed.
create table quote_line (
    quote_id      uuid not null references quote on delete cascade,
    position      int not null,
    product_id    uuid not null references product,
    product_code  text not null,
    product_name  text not null,
    quantity      numeric(19, 6) not null,
    list_price    numeric(25, 6) not null,
    -- As text and without a foreign key: the book may go, the offer stays as it was.
    price_book    text not null,
    unit_price    numeric(25, 6) not null,
    list_amount   numeric(25, 6) not null,
    amount        numeric(25, 6) not null,
    net           numeric(25, 6) not null,
    primary key (quote_id, position),
    constraint quote_line_quantity check (quantity > 0 and quantity <> 'NaN'),
    constraint quote_line_amounts check (list_price >= 0 and unit_price >= 0 and amount >= 0 and net >= 0)
);
create index quote_line_by_product on quote_line (product_id);
call audit_table('quote_line');
grant select, insert, update, delete on quote_line to ${app_role};

create table quote_line_discount (
    quote_id      uuid not null references quote on delete cascade,
    position      int not null,
    line_position int not null,
    percent       numeric(7, 4),
    amount        numeric(25, 6),
    basis         text not null,
    reason        text,
    primary key (quote_id, position),
    constraint quote_line_discount_one check ((percent is null) <> (amount is null)),
    constraint quote_line_discount_size check (percent between 0 and 100 or amount >= 0),
    constraint quote_line_discount_basis check (basis in ('ON_BASE', 'ON_RUNNING')),
    constraint quote_line_discount_reason check (char_length(reason) between 1 and 200)
);
call audit_table('quote_line_discount');
grant select, insert, update, delete on quote_line_discount to ${app_role};

-- Who was asked to approve which content, and what came of it.
create table quote_approval (
    id               uuid primary key,
    version          bigint not null,
    quote_id         uuid not null references quote on delete cascade,
    state            text not null,
    content_hash     text not null,
    discount_percent numeric(5, 2) not null,
    asked_at         timestamptz not null,
    asked_by_id      uuid not null,
    asked_for_id     uuid,
    decided_at       timestamptz,
    decided_by_id    uuid,
    decided_for_id   uuid,
    note             text,
    constraint quote_approval_state check (state in ('ASKED', 'GIVEN', 'WITHIN_LIMIT', 'REFUSED', 'VOID')),
    constraint quote_approval_note_length check (char_length(note) between 1 and 2000)
);
create index quote_approval_by_quote on quote_approval (quote_id, asked_at, id);
-- One that counts at a time.
create unique index quote_approval_current on quote_approval (quote_id)
    where state in ('ASKED', 'GIVEN', 'WITHIN_LIMIT');
call audit_table('quote_approval');
grant select, insert, update, delete on quote_approval to ${app_role};

-- A deal's history tells of its quotes and contracts too: which one, and how it stands.
alter table deal_history
    add column about text,
    add column about_state text,
    drop constraint deal_history_kind,
    add constraint deal_history_kind check (kind in
        ('OPENED', 'IMPORTED', 'CHANGED', 'MOVED', 'HELD', 'RESUMED', 'WON', 'LOST', 'REOPENED',
         'QUOTE', 'CONTRACT'));
