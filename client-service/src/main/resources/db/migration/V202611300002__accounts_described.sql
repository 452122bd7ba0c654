-- What an account manager knows of a company: legal ids, addresses, terms, tags.
alter table account
    add column legal_ids             jsonb not null default '[]',
    add column emails                text[] not null default '{}',
    add column phones                text[] not null default '{}',
    add column addresses             jsonb not null default '[]',
    add column payment_days          int,
    add column credit_limit_amount   numeric(25, 6),
    add column credit_limit_currency char(3),
    add column tags                  text[] not null default '{}',
    -- What tells that two accounts are one company, each with its kind in front: name (n:), legal id (l:),
    -- domain (d:), phone number (p:).
    add column likeness_keys         text[] not null default '{}',
    add column opened_despite        text,
    add constraint account_payment_days_plausible check (payment_days between 0 and 365),
    add constraint account_credit_limit_number
        check (credit_limit_amount >= 0 and credit_limit_amount <> 'NaN'),
    add constraint account_credit_limit_whole
        check ((credit_limit_amount is null) = (credit_limit_currency is null)),
    add constraint account_legal_ids_list check (jsonb_typeof(legal_ids) = 'array'),
    add constraint account_addresses_list check (jsonb_typeof(addresses) = 'array'),
    add constraint account_tags_bounded check (cardinality(tags) <= 30),
    add constraint account_opened_despite_length check (length(opened_despite) between 1 and 1000);

-- The audit wants to know who changes the rows.
select set_config('setu.actor', 'system:migration', true);

update account
set likeness_keys = array_remove(
        array ['n:' || name_key,
               'd:' || regexp_replace(
                       lower(substring(website from '^https?://(?:[^@/?#]*@)?([a-zA-Z0-9.-]+)(?:[:/?#]|$)')),
                       '^www\.', '')], null);

drop index account_by_name_key;
alter table account
    drop column name_key,
    alter column likeness_keys drop default,
    alter column legal_ids drop default,
    alter column emails drop default,
    alter column phones drop default,
    alter column addresses drop default,
    alter column tags drop default;
create index account_by_likeness on account using gin (likeness_keys);
create index account_by_tag on account using gin (tags);
create index account_by_mail_address on account using gin (emails);
create index account_by_phone on account using gin (phones);

-- The tiers of the trade: key, major and all others; and a client that was one.
alter table account
    drop constraint account_tier_known,
    drop constraint account_status_known;
update account
set tier   = case tier when 'STRATEGIC' then 'KEY' when 'SMALL' then 'STANDARD' else tier end,
    status = case status when 'CLOSED' then 'FORMER' else status end
where tier in ('STRATEGIC', 'SMALL')
   or status = 'CLOSED';
alter table account
    add constraint account_tier_known check (tier in ('KEY', 'MAJOR', 'STANDARD')),
    add constraint account_status_known check (status in ('PROSPECT', 'ACTIVE', 'DORMANT', 'FORMER'));
