create table parcel (
    id      uuid primary key,
    version bigint not null,
    weight  int not null
);
grant select, insert, update, delete on parcel to ${app_role};
call audit_table('parcel');
