create table note (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    title           text not null constraint note_title_length check (length(title) <= 200),
    pages           int not null,
    archived        boolean not null,
    search_text     text not null,
    constraint note_title_unique unique (title)
);
create index note_by_title on note (title, id);
grant select, insert, update, delete on note to ${app_role};
call audit_table('note');
