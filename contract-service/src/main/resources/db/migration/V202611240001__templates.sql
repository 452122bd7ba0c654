create table contract_template (
    id         uuid primary key,
    version    bigint not null,
    code       text not null,
    name       text not null,
    active     boolean not null,
    revision   int not null,
    texts      jsonb not null,
    updated_at timestamptz not null,
    constraint contract_template_code_unique unique (code),
    constraint contract_template_name_length check (char_length(name) between 1 and 200)
);
create index contract_template_by_name on contract_template (name, id);
call audit_table('contract_template');
grant select, insert, update on contract_template to ${app_role};

-- What a template said, for ever: no right to change it.
create table contract_template_revision (
    id          uuid primary key,
    version     bigint not null,
    template_id uuid not null references contract_template,
    revision    int not null,
    texts       jsonb not null,
    at          timestamptz not null,
    constraint contract_template_revision_unique unique (template_id, revision)
);
call audit_table('contract_template_revision');
grant select, insert on contract_template_revision to ${app_role};
