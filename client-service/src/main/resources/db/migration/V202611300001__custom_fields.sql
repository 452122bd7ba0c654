-- Fields that administrators add to records. Nothing is deleted here: records hold values.
create table custom_field (
    id              uuid primary key,
    version         bigint not null,
    record_kind     text not null,
    field_key       text not null,
    value_type      text not null,
    label           text not null,
    -- In other languages, by BCP 47 tag.
    labels          jsonb not null,
    choices         text[] not null,
    -- Could once be chosen; records may still hold them.
    retired_choices text[] not null,
    required        boolean not null,
    minimum         numeric(25, 6),
    maximum         numeric(25, 6),
    longest         int,
    form_position   int not null,
    help            text,
    retired         boolean not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint custom_field_key_unique unique (record_kind, field_key),
    constraint custom_field_record_known check (record_kind in ('ACCOUNT', 'CONTACT', 'LEAD')),
    constraint custom_field_key_form check (field_key ~ '^[a-z][a-zA-Z0-9]{0,39}$'),
    constraint custom_field_type_known check (
        value_type in ('TEXT', 'LONG_TEXT', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'DAY', 'CHOICE',
            'CHOICES', 'LINK', 'MAIL', 'PHONE')),
    constraint custom_field_label_length check (length(label) between 1 and 200),
    constraint custom_field_labels_form check (jsonb_typeof(labels) = 'object'),
    constraint custom_field_choices_number check (cardinality(choices) <= 100),
    constraint custom_field_choices_there
        check ((value_type in ('CHOICE', 'CHOICES')) = (cardinality(choices) > 0)),
    constraint custom_field_retired_choices_number check (cardinality(retired_choices) <= 400),
    constraint custom_field_retired_choices_there
        check (value_type in ('CHOICE', 'CHOICES') or cardinality(retired_choices) = 0),
    constraint custom_field_minimum_number check (minimum <> 'NaN'),
    constraint custom_field_maximum_number check (maximum <> 'NaN'),
    constraint custom_field_range check (minimum <= maximum),
    constraint custom_field_range_of_numbers check (
        value_type in ('INTEGER', 'DECIMAL') or (minimum is null and maximum is null)),
    constraint custom_field_range_whole check (
        value_type <> 'INTEGER'
        or (coalesce(minimum = trunc(minimum), true) and coalesce(maximum = trunc(maximum), true))),
    constraint custom_field_longest_plausible check (
        longest between 1 and case value_type when 'TEXT' then 1000 else 10000 end),
    constraint custom_field_longest_of_text
        check (value_type in ('TEXT', 'LONG_TEXT') or longest is null),
    constraint custom_field_position_plausible check (form_position between 0 and 9999),
    constraint custom_field_help_length check (length(help) between 1 and 1000)
);
create index custom_field_by_position on custom_field (form_position, id);
create index custom_field_by_key on custom_field (field_key, id);
call audit_table('custom_field');
grant select, insert, update on custom_field to ${app_role};
