-- What the office has its eye on: who owes it by when, and every step of its way.

create table supervision_item (
    id            bigint primary key default next_id(),
    title         text   not null check (title <> ''),
    demand        text   not null check (demand <> ''),
    subject_kind  text   not null check (subject_kind in ('TASK', 'PROJECT', 'RETURN', 'DECISION', 'FREE')),
    subject_id    bigint,
    subject_name  text   not null,
    subject_page  text,
    unit_id       bigint not null references organisation,
    due_on        date   not null,
    state         text   not null default 'REGISTERED'
                  check (state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'PROGRESS', 'REVIEW', 'CLOSED')),
    handed_in_on  date,
    version       int    not null default 0,
    check ((subject_kind = 'FREE') = (subject_id is null))
);
create index supervision_item_of_unit on supervision_item (unit_id);
create index supervision_item_of_subject on supervision_item (subject_kind, subject_id);
comment on column supervision_item.subject_name is 'As it was called when the item was registered.';
comment on column supervision_item.handed_in_on is 'When the unit last said that it is done; null while it is not. Days late are counted up to it.';
revoke delete on supervision_item from ${app};

create table supervision_stamp (
    id      bigint primary key default next_id(),
    item_id bigint not null references supervision_item,
    verb    text   not null,
    state   text   not null,
    percent int    check (percent between 0 and 100),
    words   text,
    behalf  boolean not null,
    by_id   bigint not null,
    by_name text   not null,
    at      timestamptz not null
);
create index supervision_stamp_of_item on supervision_stamp (item_id, id);
comment on table supervision_stamp is 'Every step of an item, only ever added to.';
comment on column supervision_stamp.state is 'Where the step led.';
comment on column supervision_stamp.behalf is 'Done in place of the unit, by the office or for somebody who is away.';
revoke update, delete on supervision_stamp from ${app};
