create table import_job (
    id            uuid primary key,
    version       bigint not null,
    kind          text not null,
    file_name     text not null check (length(file_name) <= 200),
    state         text not null,
    mapping       jsonb not null,
    value_mapping jsonb not null,
    constants     jsonb not null,
    created_by    text not null,
    created_at    timestamptz not null,
    failure       text
);
create index import_job_by_age on import_job (created_at, id);
-- What the worker looks for after a restart.
create index import_job_running on import_job (state)
    where state in ('CHECKING', 'COMMITTING', 'ROLLING_BACK');
grant select, insert, update on import_job to ${app_role};
call audit_table('import_job');

create table import_row (
    job       uuid not null references import_job,
    -- Order of work: parents before children. Line: where the row stands in the file.
    position  int not null,
    line      int not null,
    fields    jsonb not null,
    outcome   text not null,
    notes     jsonb not null default '[]',
    record_id uuid,
    primary key (job, position)
);
create index import_row_by_outcome on import_row (job, outcome, position);
grant select, insert, update, delete on import_row to ${app_role};
