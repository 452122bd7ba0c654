-- What consumers have done already, what they could not do, and which jobs have run.

create table inbox (
    consumer    text not null,
    event_id    uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
-- Rows are forgotten by age, in chunks.
create index inbox_by_age on inbox (received_at);
grant select, insert, delete on inbox to ${app_role};

create table inbox_parked (
    id            bigint generated always as identity primary key,
    consumer      text not null,
    event_id      uuid not null,
    topic         text not null,
    partition     int not null,
    record_offset bigint not null,
    key           text not null,
    headers       jsonb not null,
    body          text not null,
    reason        text not null,
    parked_at     timestamptz not null default now(),
    constraint inbox_parked_once unique (consumer, event_id)
);
-- "Is something of this key parked?" is asked for every record.
create index inbox_parked_by_key on inbox_parked (consumer, key, id);
-- update: the right to lock a row, so that a replay and a delivery of the same key take turns.
grant select, insert, update, delete on inbox_parked to ${app_role};

create table job_run (
    job         text not null,
    period      text not null,
    finished_at timestamptz not null default now(),
    primary key (job, period)
);
create index job_run_by_age on job_run (finished_at);
grant select, insert, delete on job_run to ${app_role};
