-- Systems of clients sign in like persons, but cannot do what takes a person. Filled by publishing the
-- staff again (./setu republish client).
alter table staff_access
    add column machine boolean not null default false;
