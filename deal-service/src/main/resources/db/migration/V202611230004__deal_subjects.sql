-- To whom a deal with a unit of its own is granted by itself; its account's grants come beside these.
create function deal_subjects(owner uuid, team uuid) returns setof text
    language sql stable as
$$
    select staff_subjects(owner)
    union
    select 't:' || team where team is not null
$$;
