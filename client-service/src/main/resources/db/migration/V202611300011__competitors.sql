-- Who else sells to our clients, where we meet them, and how deals ended.
create table competitor (
    id            uuid primary key,
    version       bigint not null,
    name          text not null,
    aliases       text[] not null,
    website       text,
    country       text,
    text          text,
    strengths     text[] not null,
    weaknesses    text[] not null,
    opportunities text[] not null,
    threats       text[] not null,
    archived      boolean not null,
    search_text   text not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint competitor_name_length check (length(name) between 1 and 200),
    constraint competitor_aliases_bounded check (cardinality(aliases) <= 50),
    constraint competitor_website_length check (length(website) <= 500),
    constraint competitor_country_form check (country ~ '^[A-Z]{2}$'),
    constraint competitor_text_length check (length(text) between 1 and 10000),
    constraint competitor_swot_bounded
        check (greatest(cardinality(strengths), cardinality(weaknesses), cardinality(opportunities),
                        cardinality(threats)) <= 20)
);
create index competitor_by_name on competitor (name, id);
create index competitor_by_change on competitor (changed_at, id);
create index competitor_by_creation on competitor (created_at, id);
create index competitor_search on competitor using gin (to_tsvector('simple', search_text));
call audit_table('competitor');
grant select, insert, update, delete on competitor to ${app_role};

-- Name and aliases without case, Unicode form and space: by them deals' texts are recognised.
create table competitor_name (
    competitor_id uuid not null references competitor (id) on delete cascade,
    name_key      text not null,
    primary key (competitor_id, name_key),
    constraint competitor_name_unique unique (name_key),
    constraint competitor_name_key_length check (length(name_key) between 1 and 400)
);
call audit_table('competitor_name');
grant select, insert, update, delete on competitor_name to ${app_role};

create table competitor_product (
    competitor_id uuid not null references competitor (id) on delete cascade,
    place         integer not null,
    name          text not null,
    category      text,
    price_level   text,
    remark        text,
    primary key (competitor_id, place),
    constraint competitor_product_name_length check (length(name) between 1 and 200),
    constraint competitor_product_category_length check (length(category) between 1 and 60),
    constraint competitor_product_price_level_known check (price_level in ('LOWER', 'SAME', 'HIGHER')),
    constraint competitor_product_remark_length check (length(remark) between 1 and 1000)
);
call audit_table('competitor_product');
grant select, insert, update, delete on competitor_product to ${app_role};

create table competitor_position (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account.
    visibility_unit uuid not null,
    account_id      uuid not null,
    competitor_id   uuid not null,
    supplies        text,
    categories      text[] not null,
    strength        text not null,
    share_of_wallet integer,
    since_on        date,
    contract_until  date,
    source          text,
    note            text,
    ended_on        date,
    search_text     text not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint competitor_position_once unique (account_id, competitor_id),
    constraint competitor_position_strength_known
        check (strength in ('WEAK', 'EQUAL', 'STRONG', 'DOMINANT')),
    constraint competitor_position_share_range check (share_of_wallet between 0 and 100),
    constraint competitor_position_days_in_order
        check (contract_until >= since_on and ended_on >= since_on),
    constraint competitor_position_supplies_length check (length(supplies) between 1 and 10000),
    constraint competitor_position_categories_bounded check (cardinality(categories) <= 20),
    constraint competitor_position_source_length check (length(source) between 1 and 200),
    constraint competitor_position_note_length check (length(note) between 1 and 10000),
    constraint competitor_position_account_exists foreign key (account_id) references account (id),
    constraint competitor_position_competitor_exists
        foreign key (competitor_id) references competitor (id)
);
create index competitor_position_by_change on competitor_position (changed_at, id);
create index competitor_position_by_creation on competitor_position (created_at, id);
create index competitor_position_by_competitor on competitor_position (competitor_id);
create index competitor_position_by_unit on competitor_position (visibility_unit);
create index competitor_position_search on competitor_position
    using gin (to_tsvector('simple', search_text));
call audit_table('competitor_position');
grant select, insert, update, delete on competitor_position to ${app_role};

-- Made from facts about deals; shares their ids.
create table deal_outcome (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account; without one its own, of those who see everything.
    visibility_unit uuid not null,
    -- Of the deal after what was told last.
    deal_version    bigint not null,
    -- Nothing if it was reopened.
    result          text,
    closed_on       date,
    account_id      uuid,
    amount          numeric(25, 6),
    currency        char(3),
    competitor      text,
    competitor_key  text,
    reason          text,
    constraint deal_outcome_result_known check (result in ('WON', 'LOST')),
    constraint deal_outcome_ended_on_a_day check ((result is null) = (closed_on is null)),
    constraint deal_outcome_amount_with_currency check (num_nulls(amount, currency) in (0, 2))
);
create index deal_outcome_by_day on deal_outcome (closed_on, id) where result is not null;
create index deal_outcome_by_account on deal_outcome (account_id);
create index deal_outcome_by_competitor on deal_outcome (competitor_key);
create index deal_outcome_by_unit on deal_outcome (visibility_unit);
grant select, insert, update on deal_outcome to ${app_role};
