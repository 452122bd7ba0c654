-- What accounts bought, and when they are expected to buy it again.
create table product_purchase (
    id              uuid primary key,
    version         bigint not null,
    -- That of the account.
    visibility_unit uuid not null,
    account_id      uuid not null,
    -- In which deal, of those that are won.
    deal_id         uuid not null,
    product_id      uuid not null,
    product_code    text,
    product_name    text,
    bought_on       date not null,
    constraint product_purchase_once unique (deal_id, product_id)
);
create index product_purchase_by_account on product_purchase (account_id, product_id, bought_on);
create index product_purchase_by_unit on product_purchase (visibility_unit);
grant select, insert, update, delete on product_purchase to ${app_role};

-- Derived by the triggers below, so that it can be listed and sorted.
create table reorder_expectation (
    id              uuid primary key,
    version         bigint not null default 0,
    visibility_unit uuid not null,
    owner_id        uuid not null,
    account_id      uuid not null,
    product_id      uuid not null,
    product_code    text,
    product_name    text,
    -- On how many days it was bought.
    purchases       integer not null,
    last_on         date not null,
    every_days      integer not null,
    expected_on     date not null,
    constraint reorder_expectation_once unique (account_id, product_id),
    constraint reorder_expectation_account_exists foreign key (account_id) references account (id) on delete cascade
);
create index reorder_expectation_by_day on reorder_expectation (expected_on, id);
create index reorder_expectation_by_owner on reorder_expectation (owner_id, expected_on, id);
create index reorder_expectation_by_product on reorder_expectation (product_id, expected_on, id);
create index reorder_expectation_by_unit on reorder_expectation (visibility_unit) include (id, expected_on, owner_id);
grant select, insert, update, delete on reorder_expectation to ${app_role};

-- The median of the days between two purchases, half a day counts as a whole one, after the last of them; nobody is expected to come back of
-- whom fewer than two such gaps are known.
create view reorder_plan as
select md5(a.id::text || bought.product_id::text)::uuid as id,
       a.visibility_unit,
       a.owner_id,
       a.id as account_id,
       bought.product_id,
       bought.product_code,
       bought.product_name,
       bought.purchases,
       bought.last_on,
       bought.every_days,
       bought.last_on + bought.every_days as expected_on
from account a
    cross join lateral (
        select gaps.product_id,
               (array_agg(gaps.product_code order by gaps.day desc))[1] as product_code,
               (array_agg(gaps.product_name order by gaps.day desc))[1] as product_name,
               count(*)::integer as purchases,
               max(gaps.day) as last_on,
               floor(percentile_cont(0.5) within group (order by gaps.gap) + 0.5)::integer as every_days
        from (select days.*, days.day - lag(days.day) over (partition by days.product_id order by days.day) as gap
              from (select p.product_id, p.bought_on as day, max(p.product_code) as product_code,
                           max(p.product_name) as product_name
                    from product_purchase p
                    where p.account_id = a.id
                    group by p.product_id, p.bought_on) days) gaps
        group by gaps.product_id
        having count(gaps.gap) >= 2) bought
where not a.archived and a.status <> 'FORMER';
grant select on reorder_plan to ${app_role};

create function derive_reorders(accounts uuid[]) returns void
    language plpgsql as
$$
begin
    if accounts is null then
        return;
    end if;
    -- One transaction at a time per account; the statements below see what the one before has left.
    perform 1 from account a where a.id = any (accounts) order by a.id for no key update;
    delete from reorder_expectation r
    where r.account_id = any (accounts) and not exists (select from reorder_plan p
                                                        where p.account_id = r.account_id and p.product_id = r.product_id);
    insert into reorder_expectation as r
        (id, visibility_unit, owner_id, account_id, product_id, product_code, product_name, purchases, last_on, every_days, expected_on)
    select p.* from reorder_plan p where p.account_id = any (accounts)
    on conflict (account_id, product_id) do update
        set visibility_unit = excluded.visibility_unit,
            owner_id        = excluded.owner_id,
            product_code    = excluded.product_code,
            product_name    = excluded.product_name,
            purchases       = excluded.purchases,
            last_on         = excluded.last_on,
            every_days      = excluded.every_days,
            expected_on     = excluded.expected_on
        where (r.visibility_unit, r.owner_id, r.product_code, r.product_name, r.purchases, r.last_on, r.every_days)
            is distinct from (excluded.visibility_unit, excluded.owner_id, excluded.product_code, excluded.product_name,
                              excluded.purchases, excluded.last_on, excluded.every_days);
end
$$;

create function reorders_after_account() returns trigger
    language plpgsql as
$$
begin
    perform derive_reorders(
        (select array_agg(n.id) from new_rows n join old_rows o on o.id = n.id
         where (n.visibility_unit, n.owner_id, n.status, n.archived)
             is distinct from (o.visibility_unit, o.owner_id, o.status, o.archived)
           and exists (select from product_purchase p where p.account_id = n.id)));
    return null;
end
$$;
create trigger reorders_after_update after update on account
    referencing old table as old_rows new table as new_rows for each statement execute function reorders_after_account();

create function reorders_after_purchase() returns trigger
    language plpgsql as
$$
begin
    perform derive_reorders((select array_agg(distinct c.account_id) from changed_rows c));
    return null;
end
$$;
create trigger reorders_after_insert after insert on product_purchase
    referencing new table as changed_rows for each statement execute function reorders_after_purchase();
create trigger reorders_after_delete after delete on product_purchase
    referencing old table as changed_rows for each statement execute function reorders_after_purchase();
