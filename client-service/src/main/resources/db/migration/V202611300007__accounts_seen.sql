-- Who sees a thousand accounts is asked for fifty of them: their keys are found and sorted from
-- this index alone, and only the rows of the page are fetched.
drop index account_by_unit;
create index account_by_unit on account (visibility_unit)
    include (id, name, created_at, changed_at, archived, status, tier, segment, owner_id);
