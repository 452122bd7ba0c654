-- The platform keeps staff and the versions of grants now; what is known of them goes there.
update staff_access a
set manager_id = m.manager_id, territory_id = m.territory_id, region = m.region, team_id = m.team_id
from staff_member m
where m.id = a.id;
insert into published_unit (id, version) select id, version from account_visibility;
drop table staff_member;
drop table account_visibility;

-- A merged account is stored without a name: the one by which its deals are known stays.
alter table account alter column name set default '';
