-- When offices work, and how soon clients are answered and helped.
create table business_calendar (
    id         uuid primary key,
    version    bigint not null,
    name       text not null,
    time_zone  text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint business_calendar_name_unique unique (name),
    constraint business_calendar_name_length check (length(name) between 1 and 200),
    constraint business_calendar_time_zone_length check (length(time_zone) <= 60)
);
create index business_calendar_by_change on business_calendar (changed_at, id);
call audit_table('business_calendar');
grant select, insert, update, delete on business_calendar to ${app_role};

create table business_calendar_hours (
    calendar_id uuid not null references business_calendar (id) on delete cascade,
    weekday     text not null,
    opens       time not null,
    -- The end of the day if null.
    closes      time,
    primary key (calendar_id, weekday, opens),
    constraint business_calendar_weekday_known
        check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    constraint business_calendar_closes_after_opens check (closes > opens)
);
call audit_table('business_calendar_hours');
grant select, insert, update, delete on business_calendar_hours to ${app_role};

create table business_calendar_holiday (
    calendar_id uuid not null references business_calendar (id) on delete cascade,
    holiday_on  date not null,
    name        text not null,
    primary key (calendar_id, holiday_on),
    constraint business_calendar_holiday_name_length check (length(name) between 1 and 200)
);
call audit_table('business_calendar_holiday');
grant select, insert, update, delete on business_calendar_holiday to ${app_role};

create table service_level (
    id                     uuid primary key,
    version                bigint not null,
    tier                   text not null,
    -- All that have no level of their own if null.
    severity               text,
    first_response_minutes integer not null,
    resolution_minutes     integer not null,
    calendar_id            uuid not null,
    created_at             timestamptz not null,
    ended_at               timestamptz,
    constraint service_level_tier_known check (tier in ('KEY', 'MAJOR', 'STANDARD')),
    constraint service_level_severity_known check (severity in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    constraint service_level_times
        check (first_response_minutes between 1 and resolution_minutes and resolution_minutes <= 600000),
    constraint service_level_calendar_exists foreign key (calendar_id) references business_calendar (id)
);
create unique index service_level_unique on service_level (tier, severity) nulls not distinct
    where ended_at is null;
create index service_level_by_creation on service_level (created_at, id);
call audit_table('service_level');
grant select, insert, update on service_level to ${app_role};
