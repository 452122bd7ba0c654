-- The overview of an account asks for what its reader was told about it.
create index inbox_entry_by_account on inbox_entry (recipient_id, account_id, position);
