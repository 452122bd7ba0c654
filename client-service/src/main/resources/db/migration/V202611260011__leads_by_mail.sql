-- An imported visitor who is a lead already is found by his address.
create index lead_by_mail on lead (lower(email)) where email is not null;
