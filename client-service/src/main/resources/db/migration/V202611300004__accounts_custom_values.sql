-- What accounts hold in fields that an administrator has added.
alter table account
    add column custom jsonb not null default '{}',
    add constraint account_custom_object check (jsonb_typeof(custom) = 'object');
alter table account
    alter column custom drop default;
create index account_by_custom_value on account using gin (custom jsonb_path_ops);
