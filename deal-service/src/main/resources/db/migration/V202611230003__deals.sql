create sequence deal_number;
grant usage on sequence deal_number to ${app_role};

create table deal (
    id                  uuid primary key,
    version             bigint not null,
    visibility_unit     uuid not null,
    number              text not null,
    name                text not null,
    account_id          uuid,
    owner_id            uuid not null,
    team_id             uuid,
    pipeline_id         uuid not null references pipeline,
    stage_id            uuid not null references pipeline_stage,
    stage_since         timestamptz not null,
    state               text not null,
    expected_amount     numeric(25, 6),
    expected_currency   char(3),
    expected_estimated  boolean not null,
    expected_close_date date,
    -- The first day on which it is known to exist; null where an import does not tell.
    opened_on           date,
    engaged_on          date,
    closed_on           date,
    closing_amount      numeric(25, 6),
    closing_currency    char(3),
    loss_reason         text,
    competitor          text,
    -- Which import brought it, to take it back; null for deals that were opened here.
    import_id           uuid,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    search_text         text not null,
    constraint deal_number_unique unique (number),
    constraint deal_name_length check (char_length(name) between 1 and 200),
    constraint deal_state_known check (state in ('OPEN', 'ON_HOLD', 'WON', 'LOST')),
    constraint deal_expected_amount check (expected_amount >= 0 and expected_amount <> 'NaN'),
    constraint deal_expected_currency check ((expected_amount is null) = (expected_currency is null)),
    constraint deal_closing_amount check (closing_amount >= 0 and closing_amount <> 'NaN'),
    constraint deal_closing_currency check ((closing_amount is null) = (closing_currency is null)),
    constraint deal_closed_on check ((closed_on is not null) = (state in ('WON', 'LOST'))),
    constraint deal_won_amount check (state <> 'WON' or closing_amount is not null),
    constraint deal_closed_after_engaged check (closed_on >= engaged_on),
    constraint deal_loss_reason_length check (char_length(loss_reason) between 1 and 200),
    constraint deal_competitor_length check (char_length(competitor) between 1 and 200)
);
create index deal_by_unit on deal (visibility_unit);
create index deal_by_account on deal (account_id, created_at, id);
create index deal_by_owner on deal (owner_id, created_at, id);
create index deal_by_created_at on deal (created_at, id);
create index deal_by_updated_at on deal (updated_at, id);
create index deal_by_number on deal (number, id);
create index deal_by_name on deal (name, id);
create index deal_by_stage on deal (stage_id, state);
create index deal_by_closed_on on deal (closed_on) where closed_on is not null;
create index deal_by_import on deal (import_id) where import_id is not null;
create index deal_by_words on deal using gin (to_tsvector('simple', search_text));
call audit_table('deal');
grant select, insert, update, delete on deal to ${app_role};

create table deal_line (
    deal_id    uuid not null references deal on delete cascade,
    position   int not null,
    product_id uuid not null references product,
    quantity   numeric(19, 6) not null,
    amount     numeric(25, 6) not null,
    currency   char(3) not null,
    primary key (deal_id, position),
    constraint deal_line_quantity check (quantity > 0 and quantity <> 'NaN'),
    constraint deal_line_amount check (amount >= 0 and amount <> 'NaN')
);
create index deal_line_by_product on deal_line (product_id);
call audit_table('deal_line');
grant select, insert, update, delete on deal_line to ${app_role};

create table deal_external_id (
    deal_id     uuid not null references deal on delete cascade,
    system      text not null,
    external_id text not null,
    constraint deal_external_id_unique primary key (system, external_id),
    constraint deal_external_id_system check (system ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint deal_external_id_length check (char_length(external_id) between 1 and 200)
);
create unique index deal_external_id_by_deal on deal_external_id (deal_id, system);
call audit_table('deal_external_id');
grant select, insert, update, delete on deal_external_id to ${app_role};

-- What happened to a deal, in order; each move knows how long the stage before had lasted.
create table deal_history (
    id                uuid primary key,
    deal_id           uuid not null references deal on delete cascade,
    at                timestamptz not null,
    actor             text not null,
    acting_for        uuid,
    kind              text not null,
    stage_id          uuid not null references pipeline_stage,
    previous_stage_id uuid references pipeline_stage,
    previous_seconds  bigint,
    note              text,
    constraint deal_history_kind check (kind in
        ('OPENED', 'IMPORTED', 'CHANGED', 'MOVED', 'HELD', 'RESUMED', 'WON', 'LOST', 'REOPENED')),
    constraint deal_history_note_length check (char_length(note) between 1 and 2000)
);
create index deal_history_by_deal on deal_history (deal_id, at, id);
create index deal_history_by_stage on deal_history (stage_id);
call audit_table('deal_history');
grant select, insert on deal_history to ${app_role};
