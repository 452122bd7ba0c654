create sequence contract_number;
grant usage on sequence contract_number to ${app_role};
create sequence order_number;
grant usage on sequence order_number to ${app_role};

create table contract (
    id                uuid primary key,
    version           bigint not null,
    visibility_unit   uuid not null,
    -- Of what the partner never sees.
    internal_unit     uuid not null,
    number            text not null,
    title             text not null,
    state             text not null,
    language          text not null,
    account_id        uuid not null,
    account_name      text not null,
    owner_id          uuid not null,
    owner_name        text not null,
    deal_id           uuid,
    deal_number       text,
    deal_name         text,
    quote_id          uuid,
    quote_number      text,
    template_code     text not null,
    template_revision int not null,
    contact_id        uuid,
    contact_name      text,
    contact_email     text,
    contact_language  text,
    currency          char(3) not null,
    net               numeric(25, 6) not null,
    total             numeric(25, 6) not null,
    payment_days      int not null,
    delivery_on       date,
    subjects          text[] not null,
    authors           uuid[] not null,
    text_version      int not null,
    text_hash         text not null,
    open_disagreements int not null,
    approved_by       uuid,
    approved_by_name  text,
    approved_at       timestamptz,
    approved_hash     text,
    shown             boolean not null,
    signed_on         date,
    reason            text,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    search_text       text not null,
    constraint contract_number_unique unique (number),
    constraint contract_title_length check (char_length(title) between 1 and 200),
    constraint contract_state_known check (state in
        ('DRAFT', 'INTERNAL_REVIEW', 'NEGOTIATION', 'APPROVAL', 'READY_TO_SIGN', 'SIGNING', 'SIGNED',
         'ACTIVE', 'ABANDONED')),
    constraint contract_language_known check (language in ('EN', 'HI', 'RU')),
    constraint contract_amounts check (net >= 0 and total >= 0 and net <> 'NaN' and total <> 'NaN'),
    constraint contract_payment_days check (payment_days between 0 and 365),
    constraint contract_open_disagreements check (open_disagreements >= 0),
    constraint contract_approval_whole
        check (num_nulls(approved_by, approved_by_name, approved_at, approved_hash) in (0, 4)),
    -- No signature without an approval of exactly this text.
    constraint contract_signed_as_approved
        check (state not in ('SIGNING', 'SIGNED', 'ACTIVE') or approved_hash = text_hash),
    constraint contract_signed_on check (state not in ('SIGNED', 'ACTIVE') or signed_on is not null),
    constraint contract_abandoned_reason check (state <> 'ABANDONED' or reason is not null),
    constraint contract_reason_length check (char_length(reason) between 1 and 2000)
);
create index contract_by_unit on contract (visibility_unit);
create index contract_by_account on contract (account_id, created_at, id);
create index contract_by_owner on contract (owner_id, created_at, id);
create index contract_by_deal on contract (deal_id) where deal_id is not null;
create index contract_by_created_at on contract (created_at, id);
create index contract_by_updated_at on contract (updated_at, id);
create index contract_by_number_and_id on contract (number, id);
create index contract_by_words on contract using gin (to_tsvector('simple', search_text));
call audit_table('contract');
grant select, insert, update on contract to ${app_role};

create table contract_line (
    contract_id      uuid not null references contract,
    position         int not null,
    product_id       uuid not null,
    product_code     text not null,
    product_name     text not null,
    quantity         numeric(19, 6) not null,
    unit_price       numeric(25, 6) not null,
    discount_percent numeric(9, 6) not null,
    net              numeric(25, 6) not null,
    currency         char(3) not null,
    primary key (contract_id, position),
    constraint contract_line_quantity check (quantity > 0 and quantity <> 'NaN'),
    constraint contract_line_amounts
        check (unit_price >= 0 and net >= 0 and unit_price <> 'NaN' and net <> 'NaN'),
    constraint contract_line_discount check (discount_percent between 0 and 100)
);
call audit_table('contract_line');
grant select, insert on contract_line to ${app_role};

-- The chain: each version's hash covers the hash of the one before it. Nobody may change a word.
create table contract_version (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    contract_id     uuid not null references contract,
    number          int not null,
    cause           text not null,
    content         jsonb not null,
    canonical_text  text not null,
    previous_hash   text not null,
    text_hash       text not null,
    written_by      uuid,
    written_by_name text,
    at              timestamptz not null,
    note            text,
    constraint contract_version_unique unique (contract_id, number),
    constraint contract_version_cause check (cause in ('DRAFTED', 'EDITED', 'AGREED')),
    constraint contract_version_hash check (text_hash ~ '^[0-9a-f]{64}$'),
    constraint contract_version_note_length check (char_length(note) between 1 and 2000)
);
create index contract_version_by_unit on contract_version (visibility_unit);
call audit_table('contract_version');
grant select, insert, update (visibility_unit, version) on contract_version to ${app_role};
