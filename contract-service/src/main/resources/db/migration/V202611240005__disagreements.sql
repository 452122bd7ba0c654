create table disagreement (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    contract_id     uuid not null references contract,
    clause          text not null,
    state           text not null,
    raised_by       text not null,
    raiser_id       uuid not null,
    raiser_name     text not null,
    raisers         uuid[] not null,
    ours            text not null,
    theirs          text not null,
    proposed        text,
    proposed_by     text,
    proposer_id     uuid,
    proposer_name   text,
    proposers       uuid[] not null,
    note            text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint disagreement_state_known check (state in
        ('OPEN', 'PROPOSED', 'ESCALATED', 'AGREED', 'CONCEDED', 'WITHDRAWN')),
    constraint disagreement_sides check (raised_by in ('OURS', 'THEIRS')
        and proposed_by in ('OURS', 'THEIRS')),
    constraint disagreement_proposal_whole
        check (num_nulls(proposed, proposed_by, proposer_id, proposer_name) in (0, 4)),
    constraint disagreement_proposed check (state in ('OPEN') or proposed is not null),
    constraint disagreement_wording_length check (greatest(char_length(ours), char_length(theirs),
        char_length(proposed)) <= 10000),
    constraint disagreement_note_length check (char_length(note) between 1 and 2000)
);
create index disagreement_by_unit on disagreement (visibility_unit);
create index disagreement_by_contract on disagreement (contract_id, created_at, id);
-- One at a time about a clause: the second would argue about words that may not stay.
create unique index disagreement_one_per_clause on disagreement (contract_id, clause)
    where state in ('OPEN', 'PROPOSED', 'ESCALATED');
call audit_table('disagreement');
grant select, insert, update on disagreement to ${app_role};
