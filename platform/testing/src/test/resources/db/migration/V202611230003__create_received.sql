create table effect (
    id       bigint generated always as identity primary key,
    event_id uuid not null,
    subject  text not null,
    text     text not null,
    actor    text not null,
    cause    uuid,
    trace    text not null
);
grant select, insert on effect to ${app_role};

create table known_contact (
    id      uuid primary key,
    version bigint not null,
    name    text,
    into_id uuid
);
grant select, insert, update, delete on known_contact to ${app_role};
