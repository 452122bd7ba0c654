-- What waits for somebody: everything that he has to do, over all kinds of records. Asked for one owner at a time, which each branch finds by
-- its index.
create index risk_signal_reported on risk_signal (account_id) where state = 'REPORTED';
create index access_request_open on access_request (account_id) where state = 'OPEN';
create index case_measure_open on case_measure (owner_id) where done_on is null;

create view today_item as
select id, version, visibility_unit, owner_id, account_id, lead_id, occurs_at as due_at, 'ACTIVITY'::text as kind,
       type as what, id as subject_id, null::text as number, subject as title
from activity
where state = 'PLANNED'
union all
select id, version, visibility_unit, owner_id, account_id, null::uuid,
       coalesce(case when state = 'RECEIVED' then response_due_at else resolution_due_at end, received_at), 'CASE'::text,
       state, id, number, subject
from client_case
where state in ('RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'ACTION_PLANNED', 'REOPENED') and waiting_since is null
union all
select md5(m.case_id::text || m.place::text)::uuid, c.version, c.visibility_unit, m.owner_id, c.account_id, null::uuid,
       coalesce((m.due_on + 1)::timestamp at time zone 'UTC', c.received_at), 'MEASURE'::text,
       c.state, c.id, c.number, left(m.text, 200)
from case_measure m join client_case c on c.id = m.case_id
where m.done_on is null and c.state in ('RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'ACTION_PLANNED', 'REOPENED')
union all
select id, version, visibility_unit, owner_id, null::uuid, id, changed_at, 'LEAD'::text,
       status, id, null::text, coalesce(company, family_name, given_name)
from lead
where status = 'ASSIGNED'
union all
select d.id, d.version, d.visibility_unit, d.owner_id, d.id, null::uuid, (d.due_on + 1)::timestamp at time zone 'UTC',
       'CONTACT'::text, d.tier, d.id, null::text, null::text
from due_contact d
union all
select r.id, r.version, r.visibility_unit, a.owner_id, r.account_id, null::uuid, r.created_at, 'ACCESS_REQUEST'::text,
       r.state, r.id, null::text, r.name
from access_request r join account a on a.id = r.account_id
where r.state = 'OPEN'
union all
select s.id, s.version, s.visibility_unit, a.owner_id, s.account_id, null::uuid, s.created_at, 'RISK_SIGNAL'::text,
       s.kind, s.id, null::text, left(s.evidence, 200)
from risk_signal s join account a on a.id = s.account_id
where s.state = 'REPORTED'
union all
-- One for each account, until somebody talks with it.
select md5('reorder' || r.account_id::text)::uuid, 0::bigint, r.visibility_unit, r.owner_id, r.account_id, null::uuid,
       (min(r.expected_on) + 1)::timestamp at time zone 'UTC', 'REORDER'::text,
       count(*)::text, r.account_id, null::text, (array_agg(r.product_name order by r.expected_on, r.id))[1]
from reorder_expectation r
where not exists (select from activity t
                  where t.account_id = r.account_id and t.type not in ('TASK', 'NOTE') and t.state <> 'CANCELLED'
                    and t.occurs_at >= r.expected_on::timestamp at time zone 'UTC')
group by r.visibility_unit, r.owner_id, r.account_id
union all
select h.id, h.version, h.visibility_unit, h.owner_id, h.account_id, null::uuid, h.assessed_at, 'HEALTH'::text,
       h.band, h.account_id, null::text, h.score::text
from health_assessment h
where h.latest and h.band = 'POOR'
  and not exists (select from activity t
                  where t.account_id = h.account_id and t.type not in ('TASK', 'NOTE') and t.state <> 'CANCELLED'
                    and t.occurs_at >= h.assessed_at);
grant select on today_item to ${app_role};
