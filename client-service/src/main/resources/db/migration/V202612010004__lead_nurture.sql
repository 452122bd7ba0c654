-- When a lead that needs time is taken up again. Those that are nurtured already have no such day.
alter table lead
    add column return_on date,
    add constraint lead_returns_from_nurture check (return_on is null or status = 'NURTURING');
create index lead_by_return on lead (return_on, id) where return_on is not null;
