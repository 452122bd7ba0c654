-- Events that are committed and not yet published: rows come with the change that they tell of and go
-- when Kafka has them.
create table outbox (
    -- The order of publishing. Cache 1: a session that keeps numbers in reserve would hand out low ones
    -- late, and a subject's later event would go first.
    id                bigint generated always as identity (cache 1) primary key,
    event_id          uuid not null,
    topic             text not null,
    key               text not null,
    type              text not null,
    subject           text not null,
    aggregate_version bigint not null,
    time              timestamptz not null,
    dataschema        text not null,
    traceparent       text,
    actor             text not null,
    acting_for        text,
    causation_id      uuid,
    body              text not null
);
-- A queue: many rows die where the next read begins. Clean up by their number, not by the table's size.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000
);
grant select, insert, delete on outbox to ${app_role};
