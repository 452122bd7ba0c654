create table lead (
    id                   uuid primary key,
    version              bigint not null,
    visibility_unit      uuid not null,
    status               text not null,
    source               text not null,
    campaign             text,
    company              text,
    given_name           text,
    family_name          text,
    job_title            text,
    email                text,
    phone                text,
    country              text,
    language             text,
    notes                text,
    owner_id             uuid,
    created_by           uuid,
    disqualified_because text,
    account_id           uuid,
    contact_id           uuid,
    converted_at         timestamptz,
    search_text          text not null,
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    constraint lead_status_known check (status in ('NEW', 'ASSIGNED', 'WORKING', 'NURTURING',
        'QUALIFIED', 'CONVERTED', 'DISQUALIFIED')),
    constraint lead_source_known check (source in ('CALL', 'EMAIL', 'WEB', 'ADVERTISING',
        'EXHIBITION', 'COMPETITOR_CLIENT', 'REFERRAL', 'PARTNER', 'OTHER')),
    constraint lead_campaign_length check (length(campaign) <= 200),
    constraint lead_company_length check (length(company) <= 200),
    constraint lead_given_name_length check (length(given_name) <= 200),
    constraint lead_family_name_length check (length(family_name) <= 200),
    constraint lead_job_title_length check (length(job_title) <= 200),
    constraint lead_email_length check (length(email) <= 254),
    constraint lead_phone_form check (phone ~ '^\+[1-9][0-9]{1,14}$'),
    constraint lead_country_form check (country ~ '^[A-Z]{2}$'),
    constraint lead_language_length check (length(language) <= 35),
    constraint lead_notes_length check (length(notes) <= 4000),
    constraint lead_reason_length check (length(disqualified_because) <= 1000),
    constraint lead_owner_exists foreign key (owner_id) references staff_member (id),
    constraint lead_creator_exists foreign key (created_by) references staff_member (id),
    constraint lead_account_exists foreign key (account_id) references account (id),
    constraint lead_contact_exists foreign key (contact_id) references contact (id)
);
create index lead_by_creation on lead (created_at, id);
create index lead_by_change on lead (changed_at, id);
create index lead_by_owner on lead (owner_id);
create index lead_by_unit on lead (visibility_unit);
create index lead_search on lead using gin (to_tsvector('simple', search_text));
call audit_table('lead');
grant select, insert, update, delete on lead to ${app_role};
