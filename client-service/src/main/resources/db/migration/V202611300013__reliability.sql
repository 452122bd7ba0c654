-- How reliable clients and prospects are, and from what we know it.

-- What may tell that somebody becomes a risk; configuration.
create table risk_signal_kind (
    id         uuid primary key,
    version    bigint not null,
    key        text not null,
    name       text not null,
    points     integer not null,
    valid_days integer not null,
    blocking   boolean not null,
    active     boolean not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint risk_signal_kind_key_unique unique (key),
    constraint risk_signal_kind_key_form check (key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint risk_signal_kind_name_length check (length(name) between 1 and 200),
    constraint risk_signal_kind_points_range check (points between 1 and 100),
    constraint risk_signal_kind_days_range check (valid_days between 1 and 3650)
);
create index risk_signal_kind_by_change on risk_signal_kind (changed_at, id);
grant select, insert, update, delete on risk_signal_kind to ${app_role};

insert into risk_signal_kind (id, version, key, name, points, valid_days, blocking, active, created_at, changed_at)
values ('019ad000-0000-7000-8000-000000000001', 0, 'LATE_PAYMENT', 'Pays others late', 15, 365, false, true, now(), now()),
       ('019ad000-0000-7000-8000-000000000002', 0, 'NEGATIVE_EQUITY', 'Owes more than it has', 25, 540, false, true, now(), now()),
       ('019ad000-0000-7000-8000-000000000003', 0, 'COURT_CASE', 'Is sued for money', 20, 730, false, true, now(), now()),
       ('019ad000-0000-7000-8000-000000000004', 0, 'CHANGE_OF_MANAGEMENT', 'Its management has changed', 5, 180, false, true, now(), now()),
       ('019ad000-0000-7000-8000-000000000005', 0, 'VOLUME_DROP', 'Orders much less', 10, 180, false, true, now(), now()),
       ('019ad000-0000-7000-8000-000000000006', 0, 'ADDRESS_CHANGE', 'Has moved, or cannot be reached', 5, 180, false, true, now(), now()),
       ('019ad000-0000-7000-8000-000000000007', 0, 'SANCTION', 'Stands on a list of sanctions', 100, 3650, true, true, now(), now()),
       ('019ad000-0000-7000-8000-000000000008', 0, 'INSOLVENCY', 'Is insolvent', 100, 1825, true, true, now(), now());
-- Only now: nobody has made those.
call audit_table('risk_signal_kind');

create table financial_statement (
    id                  uuid primary key,
    version             bigint not null,
    -- The unit of the account or the lead.
    visibility_unit     uuid not null,
    account_id          uuid,
    -- For which lead it was entered; kept when the lead becomes a client.
    lead_id             uuid,
    period_end          date not null,
    months              integer not null,
    currency            char(3) not null,
    source              text not null,
    source_detail       text,
    audited             boolean not null,
    total_assets        numeric(25, 6),
    current_assets      numeric(25, 6),
    current_liabilities numeric(25, 6),
    working_capital     numeric(25, 6),
    retained_earnings   numeric(25, 6),
    ebit                numeric(25, 6),
    book_equity         numeric(25, 6),
    total_liabilities   numeric(25, 6),
    revenue             numeric(25, 6),
    net_income          numeric(25, 6),
    note                text,
    retracted           boolean not null,
    retract_reason      text,
    search_text         text not null,
    created_at          timestamptz not null,
    changed_at          timestamptz not null,
    constraint financial_statement_of_somebody check (num_nonnulls(account_id, lead_id) >= 1),
    constraint financial_statement_months_range check (months between 1 and 24),
    constraint financial_statement_source_known
        check (source in ('ANNUAL_REPORT', 'REGISTER', 'RATING_AGENCY', 'CLIENT', 'OTHER')),
    constraint financial_statement_source_length check (length(source_detail) between 1 and 200),
    constraint financial_statement_says_something
        check (num_nonnulls(total_assets, current_assets, current_liabilities, working_capital, retained_earnings, ebit,
                            book_equity, total_liabilities, revenue, net_income) > 0),
    constraint financial_statement_sizes
        check (least(total_assets, current_assets, current_liabilities, total_liabilities, revenue) >= 0),
    constraint financial_statement_parts
        check (current_assets <= total_assets and current_liabilities <= total_liabilities),
    constraint financial_statement_numbers
        check ('NaN' <> all (array[total_assets, current_assets, current_liabilities, working_capital, retained_earnings,
                                   ebit, book_equity, total_liabilities, revenue, net_income])),
    constraint financial_statement_note_length check (length(note) between 1 and 10000),
    constraint financial_statement_retracted_for_a_reason check (retracted = (retract_reason is not null)),
    constraint financial_statement_reason_length check (length(retract_reason) between 1 and 1000),
    constraint financial_statement_account_exists foreign key (account_id) references account (id),
    constraint financial_statement_lead_exists foreign key (lead_id) references lead (id)
);
create unique index financial_statement_once
    on financial_statement (coalesce(account_id, lead_id), period_end, source) where not retracted;
create index financial_statement_by_period on financial_statement (period_end, id);
create index financial_statement_by_change on financial_statement (changed_at, id);
create index financial_statement_by_account on financial_statement (account_id, period_end);
create index financial_statement_by_lead on financial_statement (lead_id, period_end) where lead_id is not null;
create index financial_statement_by_unit on financial_statement (visibility_unit);
create index financial_statement_search on financial_statement using gin (to_tsvector('simple', search_text));
call audit_table('financial_statement');
grant select, insert, update, delete on financial_statement to ${app_role};

create table risk_signal (
    id              uuid primary key,
    version         bigint not null,
    -- The unit of the account or the lead.
    visibility_unit uuid not null,
    account_id      uuid,
    -- Of which lead it was told; kept when the lead becomes a client.
    lead_id         uuid,
    kind            text not null,
    state           text not null,
    reason          text,
    observed_on     date not null,
    -- The last day on which it counts.
    expires_on      date not null,
    source          text,
    evidence        text,
    link            text,
    note            text,
    search_text     text not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint risk_signal_of_somebody check (num_nonnulls(account_id, lead_id) >= 1),
    constraint risk_signal_state_known check (state in ('REPORTED', 'CONFIRMED', 'DISMISSED')),
    constraint risk_signal_dismissed_for_a_reason check (state <> 'DISMISSED' or reason is not null),
    constraint risk_signal_reason_length check (length(reason) between 1 and 1000),
    constraint risk_signal_days_in_order check (expires_on >= observed_on),
    constraint risk_signal_source_length check (length(source) between 1 and 200),
    constraint risk_signal_evidence_length check (length(evidence) between 1 and 10000),
    constraint risk_signal_link_length check (length(link) between 1 and 500),
    constraint risk_signal_note_length check (length(note) between 1 and 10000),
    constraint risk_signal_kind_exists foreign key (kind) references risk_signal_kind (key),
    constraint risk_signal_account_exists foreign key (account_id) references account (id),
    constraint risk_signal_lead_exists foreign key (lead_id) references lead (id)
);
create index risk_signal_by_observation on risk_signal (observed_on, id);
create index risk_signal_by_change on risk_signal (changed_at, id);
create index risk_signal_by_account on risk_signal (account_id, observed_on);
create index risk_signal_by_lead on risk_signal (lead_id, observed_on) where lead_id is not null;
create index risk_signal_by_kind on risk_signal (kind, observed_on, id);
create index risk_signal_by_unit on risk_signal (visibility_unit);
create index risk_signal_search on risk_signal using gin (to_tsvector('simple', search_text));
call audit_table('risk_signal');
grant select, insert, update, delete on risk_signal to ${app_role};

-- How an account pays, as somebody or another system says.
create table payment_record (
    id                uuid primary key,
    version           bigint not null,
    -- The unit of the account.
    visibility_unit   uuid not null,
    account_id        uuid not null,
    as_of             date not null,
    invoices_due      integer not null,
    paid_late         integer not null,
    average_days_late integer not null,
    source            text not null,
    note              text,
    retracted         boolean not null,
    retract_reason    text,
    search_text       text not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint payment_record_counts
        check (invoices_due between 1 and 1000000 and paid_late between 0 and invoices_due),
    constraint payment_record_days
        check (average_days_late between 0 and 3650 and (paid_late = 0) = (average_days_late = 0)),
    constraint payment_record_source_length check (length(source) between 1 and 200),
    constraint payment_record_note_length check (length(note) between 1 and 10000),
    constraint payment_record_retracted_for_a_reason check (retracted = (retract_reason is not null)),
    constraint payment_record_reason_length check (length(retract_reason) between 1 and 1000),
    constraint payment_record_account_exists foreign key (account_id) references account (id)
);
create unique index payment_record_once on payment_record (account_id, as_of) where not retracted;
create index payment_record_by_day on payment_record (as_of, id);
create index payment_record_by_change on payment_record (changed_at, id);
create index payment_record_by_unit on payment_record (visibility_unit);
create index payment_record_search on payment_record using gin (to_tsvector('simple', search_text));
call audit_table('payment_record');
grant select, insert, update, delete on payment_record to ${app_role};

-- Made from the tables above, and a history itself: written once, but for which is the latest.
create table reliability_assessment (
    id               uuid primary key,
    version          bigint not null,
    -- The unit of the account or the lead.
    visibility_unit  uuid not null,
    account_id       uuid,
    lead_id          uuid,
    cause            text not null,
    as_of            date not null,
    assessed_at      timestamptz not null,
    -- Nothing for the system.
    assessed_by      uuid,
    score            integer,
    -- The score, or 101 where there is none: what lists are sorted by.
    score_order      integer not null,
    zone             text,
    blocked          boolean not null,
    prepayment       boolean not null,
    confidence       numeric(3, 2) not null,
    latest           boolean not null,
    -- When it was last found that nothing has changed.
    checked_on       date not null,
    accepted_because text,
    inputs           jsonb not null,
    result           jsonb not null,
    constraint reliability_assessment_of_somebody check (num_nonnulls(account_id, lead_id) >= 1),
    constraint reliability_assessment_cause_known check (cause in ('INPUT', 'REQUEST', 'TIME', 'CONVERSION')),
    constraint reliability_assessment_score_range check (score between 0 and 100),
    constraint reliability_assessment_order check (score_order = coalesce(score, 101)),
    constraint reliability_assessment_zone_known check (zone in ('SAFE', 'GREY', 'DISTRESS')),
    constraint reliability_assessment_confidence_range check (confidence between 0 and 1),
    constraint reliability_assessment_account_exists foreign key (account_id) references account (id),
    constraint reliability_assessment_lead_exists foreign key (lead_id) references lead (id)
);
create unique index reliability_assessment_latest
    on reliability_assessment (coalesce(account_id, lead_id)) where latest;
create index reliability_assessment_by_time on reliability_assessment (assessed_at, id);
create index reliability_assessment_by_score on reliability_assessment (score_order, id);
create index reliability_assessment_latest_by_score on reliability_assessment (score_order, id) where latest;
create index reliability_assessment_by_account on reliability_assessment (account_id, assessed_at);
create index reliability_assessment_by_lead on reliability_assessment (lead_id, assessed_at) where lead_id is not null;
create index reliability_assessment_by_unit on reliability_assessment (visibility_unit);
create index reliability_assessment_to_check on reliability_assessment (checked_on, id) where latest;
grant select, insert, update, delete on reliability_assessment to ${app_role};
