-- Who has read which account plans; rows are added only.
create table plan_access (
    id          uuid primary key,
    version     bigint not null,
    at          timestamptz not null,
    -- As the audit names him.
    actor       text not null,
    staff_id    uuid,
    acting_for  uuid,
    kind        text not null,
    plan_ids    uuid[] not null,
    account_ids uuid[] not null,
    constraint plan_access_kind_known check (kind in ('READ', 'LISTED'))
);
create index plan_access_by_time on plan_access (at, id);
create index plan_access_by_staff on plan_access (staff_id, at, id);
create index plan_access_by_plan on plan_access using gin (plan_ids);
create index plan_access_by_account on plan_access using gin (account_ids);
grant select, insert on plan_access to ${app_role};
