-- Work on the plan's tasks: who owes which part, its steps, what was reported, and what was said of it being done.

create table work_part (
    id              bigint primary key default next_id(),
    task_id         bigint not null references plan_task,
    unit_id         bigint not null references plan_unit,
    organisation_id bigint references organisation,
    year            int    not null,
    stage           text   not null default 'OPEN' check (stage in ('OPEN', 'REPORTED', 'VERIFIED')),
    version         int    not null default 0,
    unique nulls not distinct (task_id, unit_id, organisation_id, year)
);
create index work_part_of_organisation on work_part (organisation_id);
comment on table work_part is 'A share in a task for which something was entered. Shares nobody touched follow from the plan alone.';
comment on column work_part.organisation_id is 'Who it was when the row was made; who that is on a day says the register. Null when nobody is registered.';
comment on column work_part.year is 'Of a task without end, which is owed anew each year; 0 for one with a deadline.';
revoke delete on work_part from ${app};

create table work_step (
    id       bigint primary key default next_id(),
    part_id  bigint not null references work_part,
    title    text   not null check (title <> ''),
    result   text   not null check (result <> ''),
    due_on   date   not null,
    version  int    not null default 1,
    dropped_at timestamptz
);
create index work_step_of_part on work_step (part_id);
comment on column work_step.result is 'What can be measured or seen when it is done.';
revoke delete on work_step from ${app};

create table work_progress (
    id        bigint primary key default next_id(),
    part_id   bigint not null references work_part,
    step_id   bigint references work_step,
    on_day    date   not null,
    percent   int    check (percent between 0 and 100),
    words     text   not null check (words <> ''),
    obstacles text,
    next_step text,
    by_id     bigint not null,
    by_name   text   not null,
    at        timestamptz not null,
    check (step_id is null or percent is not null)
);
create index work_progress_of_part on work_progress (part_id, step_id, id);
comment on table work_progress is 'What was reported, only ever added to. The last one about a step, or about the whole, counts.';
revoke update, delete on work_progress from ${app};

create table work_event (
    id      bigint primary key default next_id(),
    part_id bigint not null references work_part,
    kind    text   not null,
    stage   text   check (stage in ('OPEN', 'REPORTED', 'VERIFIED')),
    words   text,
    by_id   bigint not null,
    by_name text   not null,
    at      timestamptz not null
);
create index work_event_of_part on work_event (part_id, id);
comment on table work_event is 'What else happened to a part: verbs about it being done, steps set, changed and dropped.';
comment on column work_event.stage is 'The stage that a verb led to; null where none changed.';
revoke update, delete on work_event from ${app};
