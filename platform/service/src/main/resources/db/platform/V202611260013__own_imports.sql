-- Whose import it is; null if it is that of all who keep the data of the company.
alter table import_job add column owner_id uuid;
create index import_job_by_owner on import_job (owner_id, created_at, id);
