-- The overview of an account asks for what is due there next.
create index obligation_by_account on obligation (account_id, due_on, id);
create index call_off_by_account on call_off (account_id, due_on, id);
