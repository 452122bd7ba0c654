-- Who does something can be told before it is time.
alter table activity
    add column remind_at   timestamptz,
    add column reminded_at timestamptz;
create index activity_to_remind on activity (remind_at)
    where state = 'PLANNED' and reminded_at is null and remind_at is not null;
