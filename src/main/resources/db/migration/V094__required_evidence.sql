-- Which proof is needed of what. The proof itself are attachments of the requirement.

create table evidence_requirement (
    id           bigint primary key default next_id(),
    plan_id      bigint not null references plan,
    subject_type text   not null check (subject_type in ('TASK', 'INDICATOR', 'MILESTONE')),
    subject_id   bigint not null,
    code         text   not null,
    name         text   not null check (name <> ''),
    kind         text   not null check (kind in ('PICTURE', 'DOCUMENT')),
    made_by      text   not null,
    made_at      timestamptz not null,
    waived_by    text,
    waived_at    timestamptz,
    waived_why   text,
    unique (subject_type, subject_id, code),
    check ((waived_by is null) = (waived_at is null)),
    check (waived_by is null or waived_why <> '')
);
create index evidence_requirement_of_plan on evidence_requirement (plan_id);
comment on column evidence_requirement.code is 'The rule that it comes from, or OWN- and a number for one that the office added.';
revoke delete on evidence_requirement from ${app};
