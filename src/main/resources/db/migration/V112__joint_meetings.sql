-- Joint meetings: what they talk about, what was said, and what was decided.

create table meeting (
    id         bigint primary key default next_id(),
    title      text   not null check (title <> ''),
    held_on    date   not null,
    place      text   not null,
    chair      text   not null,
    attendants text   not null,
    minutes    text   not null default '',
    version    int    not null default 0,
    made_by    text   not null,
    made_at    timestamptz not null,
    changed_by text   not null,
    changed_at timestamptz not null
);
create index meeting_by_day on meeting (held_on);
revoke delete on meeting from ${app};

create table meeting_agenda (
    id         bigint primary key default next_id(),
    meeting_id bigint not null references meeting,
    source     text,
    title      text   not null check (title <> ''),
    note       text   not null,
    page       text,
    unit_id    bigint references organisation,
    dropped_at timestamptz,
    unique (meeting_id, source)
);
comment on column meeting_agenda.source is 'What it was proposed for, such as supervision/12; null for what the office put there itself.';
comment on column meeting_agenda.note is 'Why it was proposed, as it stood on the day of the proposal.';
revoke delete on meeting_agenda from ${app};

create table meeting_decision (
    id         bigint primary key default next_id(),
    meeting_id bigint not null references meeting,
    agenda_id  bigint references meeting_agenda,
    words      text   not null check (words <> ''),
    unit_id    bigint not null references organisation,
    due_on     date   not null,
    item_id    bigint references supervision_item,
    dropped_at timestamptz,
    by_name    text   not null,
    at         timestamptz not null,
    check (dropped_at is null or item_id is null)
);
create index meeting_decision_of_meeting on meeting_decision (meeting_id);
comment on column meeting_decision.item_id is 'What it became under supervision.';
revoke delete on meeting_decision from ${app};
