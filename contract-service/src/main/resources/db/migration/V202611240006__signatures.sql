create table signature_envelope (
    id              uuid primary key,
    version         bigint not null,
    visibility_unit uuid not null,
    contract_id     uuid not null references contract,
    text_version    int not null,
    document_hash   text not null,
    signatory_id    uuid not null,
    signatory_name  text not null,
    state           text not null,
    reason          text,
    sent_at         timestamptz not null,
    constraint signature_envelope_state_known
        check (state in ('SENT', 'PARTIALLY_SIGNED', 'COMPLETED', 'DECLINED', 'VOIDED')),
    constraint signature_envelope_declined check ((reason is not null) = (state = 'DECLINED')),
    constraint signature_envelope_reason_length check (char_length(reason) between 1 and 2000)
);
create index signature_envelope_by_unit on signature_envelope (visibility_unit);
create index signature_envelope_by_contract on signature_envelope (contract_id, sent_at, id);
create unique index signature_envelope_one_open on signature_envelope (contract_id)
    where state in ('SENT', 'PARTIALLY_SIGNED');
call audit_table('signature_envelope');
grant select, insert, update on signature_envelope to ${app_role};

-- Evidence: nobody may change or remove it.
create table signature (
    envelope_id      uuid not null references signature_envelope,
    position         int not null,
    side             text not null,
    person_id        uuid not null,
    name             text not null,
    login            text not null,
    at               timestamptz not null,
    address          text not null,
    document_hash    text not null,
    consent_text     text not null,
    consent_language text not null,
    primary key (envelope_id, position),
    constraint signature_side check (side in ('OURS', 'THEIRS')),
    constraint signature_one_per_side unique (envelope_id, side)
);
call audit_table('signature');
grant select, insert on signature to ${app_role};
