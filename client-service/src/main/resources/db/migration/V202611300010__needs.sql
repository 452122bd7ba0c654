-- What clients need, how we know it, and what of ours answers it.
create table need (
    id                 uuid primary key,
    version            bigint not null,
    -- The unit of the account.
    visibility_unit    uuid not null,
    account_id         uuid not null,
    state              text not null,
    -- Why it is in its state.
    reason             text,
    -- In one spelling: capitals, single spaces.
    category           text not null,
    subject            text not null,
    text               text,
    priority           text not null,
    needed_by          date,
    estimated_amount   numeric(25, 6),
    estimated_currency char(3),
    quantity           text,
    owner_id           uuid not null,
    coverage           text not null,
    -- Known to another service; kept here, not checked.
    product_ids        uuid[] not null,
    deal_ids           uuid[] not null,
    with_deal          boolean not null,
    confirmed_at       timestamptz,
    closed_at          timestamptz,
    search_text        text not null,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    constraint need_state_known check (state in ('IDENTIFIED', 'CONFIRMED', 'COVERED', 'UNMET', 'OBSOLETE')),
    constraint need_reason_length check (length(reason) between 1 and 1000),
    constraint need_closed_for_a_reason check (state not in ('UNMET', 'OBSOLETE') or reason is not null),
    constraint need_confirmed_at_a_time
        check (case state when 'IDENTIFIED' then confirmed_at is null when 'OBSOLETE' then true
                          else confirmed_at is not null end),
    constraint need_closed_at_a_time check ((state in ('COVERED', 'UNMET', 'OBSOLETE')) = (closed_at is not null)),
    constraint need_category_length check (length(category) between 1 and 100),
    constraint need_subject_length check (length(subject) between 1 and 200),
    constraint need_text_length check (length(text) <= 10000),
    constraint need_priority_known check (priority in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    constraint need_estimate_with_currency check (num_nulls(estimated_amount, estimated_currency) in (0, 2)),
    constraint need_estimate_number check (estimated_amount >= 0 and estimated_amount <> 'NaN'),
    constraint need_quantity_length check (length(quantity) between 1 and 200),
    constraint need_coverage_known check (coverage in ('NONE', 'PARTIAL', 'FULL')),
    constraint need_covered_by_products check ((coverage = 'NONE') = (cardinality(product_ids) = 0)),
    constraint need_covered_whole check (state <> 'COVERED' or coverage = 'FULL'),
    constraint need_links_bounded check (cardinality(product_ids) <= 50 and cardinality(deal_ids) <= 50),
    constraint need_with_its_deals check (with_deal = (cardinality(deal_ids) > 0)),
    constraint need_account_exists foreign key (account_id) references account (id),
    constraint need_owner_exists foreign key (owner_id) references staff_member (id)
);
create index need_by_change on need (changed_at, id);
create index need_by_creation on need (created_at, id);
create index need_by_account on need (account_id, changed_at, id);
create index need_by_category on need (category, changed_at, id);
create index need_by_owner on need (owner_id, state, needed_by);
create index need_by_unit on need (visibility_unit);
create index need_by_deal on need using gin (deal_ids);
create index need_by_product on need using gin (product_ids);
create index need_search on need using gin (to_tsvector('simple', search_text));
call audit_table('need');
grant select, insert, update, delete on need to ${app_role};

create table need_evidence (
    need_id     uuid not null references need (id) on delete cascade,
    place       integer not null,
    kind        text not null,
    text        text not null,
    contact_id  uuid,
    activity_id uuid,
    noted_on    date not null,
    primary key (need_id, place),
    constraint need_evidence_kind_known
        check (kind in ('STATED_BY_CONTACT', 'MEETING', 'DOCUMENT', 'OBSERVED', 'SURVEY')),
    constraint need_evidence_text_length check (length(text) between 1 and 1000),
    constraint need_evidence_contact_exists foreign key (contact_id) references contact (id),
    constraint need_evidence_activity_exists foreign key (activity_id) references activity (id)
);
create index need_evidence_by_contact on need_evidence (contact_id) where contact_id is not null;
create index need_evidence_by_activity on need_evidence (activity_id) where activity_id is not null;
call audit_table('need_evidence');
grant select, insert, update, delete on need_evidence to ${app_role};
