-- What is sold, at which list price, and through which stages.

create table product (
    id          uuid primary key,
    version     bigint not null,
    code        text not null,
    name        text not null,
    family      text,
    active      boolean not null,
    created_at  timestamptz not null,
    search_text text not null,
    constraint product_code_unique unique (code),
    constraint product_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint product_name_length check (char_length(name) between 1 and 200),
    constraint product_family_length check (char_length(family) between 1 and 100)
);
create index product_by_name on product (name, id);
create index product_by_created_at on product (created_at, id);
create index product_by_words on product using gin (to_tsvector('simple', search_text));
call audit_table('product');
grant select, insert, update, delete on product to ${app_role};

create table product_external_id (
    product_id  uuid not null references product on delete cascade,
    system      text not null,
    external_id text not null,
    constraint product_external_id_unique primary key (system, external_id),
    constraint product_external_id_system check (system ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint product_external_id_length check (char_length(external_id) between 1 and 200)
);
create unique index product_external_id_by_product on product_external_id (product_id, system);
call audit_table('product_external_id');
grant select, insert, update, delete on product_external_id to ${app_role};

create table price_book (
    id          uuid primary key,
    version     bigint not null,
    code        text not null,
    name        text not null,
    currency    char(3) not null,
    valid_from  date not null,
    valid_until date,
    active      boolean not null,
    constraint price_book_code_unique unique (code),
    constraint price_book_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint price_book_name_length check (char_length(name) between 1 and 200),
    constraint price_book_validity check (valid_until >= valid_from)
);
create index price_book_by_name on price_book (name, id);
call audit_table('price_book');
grant select, insert, update, delete on price_book to ${app_role};

create table price_book_entry (
    id            uuid primary key,
    version       bigint not null,
    price_book_id uuid not null references price_book on delete cascade,
    product_id    uuid not null references product,
    amount        numeric(25, 6) not null,
    currency      char(3) not null,
    constraint price_book_entry_unique unique (price_book_id, product_id),
    constraint price_book_entry_amount check (amount >= 0 and amount <> 'NaN')
);
create index price_book_entry_by_product on price_book_entry (product_id, id);
call audit_table('price_book_entry');
grant select, insert, update, delete on price_book_entry to ${app_role};

create table pipeline (
    id               uuid primary key,
    version          bigint not null,
    code             text not null,
    name             text not null,
    win_rule         text not null,
    standard         boolean not null,
    active           boolean not null,
    constraint pipeline_code_unique unique (code),
    constraint pipeline_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint pipeline_name_length check (char_length(name) between 1 and 200),
    constraint pipeline_win_rule check (win_rule in ('CONTRACT_SIGNED', 'QUOTE_ACCEPTED')),
    constraint pipeline_standard_active check (active or not standard)
);
-- New deals without a pipeline go to the one standard pipeline.
create unique index pipeline_one_standard on pipeline (standard) where standard;
create index pipeline_by_name on pipeline (name, id);
call audit_table('pipeline');
grant select, insert, update, delete on pipeline to ${app_role};

create table pipeline_stage (
    id            uuid primary key,
    pipeline_id   uuid not null references pipeline,
    position      int not null,
    code          text not null,
    name          text not null,
    probability   int not null,
    exit_criteria text[] not null default '{}',
    -- Deferred: a reordering passes through doubles.
    constraint pipeline_stage_position unique (pipeline_id, position) deferrable initially deferred,
    constraint pipeline_stage_code unique (pipeline_id, code) deferrable initially deferred,
    constraint pipeline_stage_probability check (probability between 0 and 100),
    constraint pipeline_stage_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint pipeline_stage_name_length check (char_length(name) between 1 and 100)
);
call audit_table('pipeline_stage');
grant select, insert, update, delete on pipeline_stage to ${app_role};

-- The pipeline to begin with; an administrator changes it.
select set_config('setu.actor', 'system:migration', true);
insert into pipeline (id, version, code, name, win_rule, standard, active)
values ('01980000-0000-7000-8000-000000000001', 0, 'STANDARD', 'Standard sales', 'CONTRACT_SIGNED', true, true);
insert into pipeline_stage (id, pipeline_id, position, code, name, probability)
values ('01980000-0000-7000-8000-000000000011', '01980000-0000-7000-8000-000000000001', 0, 'PROSPECTING', 'Prospecting', 10),
       ('01980000-0000-7000-8000-000000000012', '01980000-0000-7000-8000-000000000001', 1, 'ENGAGING', 'Engaging', 40),
       ('01980000-0000-7000-8000-000000000013', '01980000-0000-7000-8000-000000000001', 2, 'PROPOSAL', 'Proposal', 60),
       ('01980000-0000-7000-8000-000000000014', '01980000-0000-7000-8000-000000000001', 3, 'NEGOTIATION', 'Negotiation', 80);
