-- From a plan to the one that succeeds it: which indicators go on, which tasks are carried over.

create table plan_rollover (
    id           bigint primary key default next_id(),
    from_plan    bigint not null references plan,
    to_plan      bigint not null unique references plan,
    state        text   not null default 'DRAFT' check (state in ('DRAFT', 'CONFIRMED')),
    version      int    not null default 1,
    made_by      text   not null,
    made_at      timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    check (from_plan <> to_plan),
    check ((state = 'CONFIRMED') = (confirmed_at is not null))
);

create table plan_rollover_indicator (
    rollover_id     bigint not null references plan_rollover,
    from_indicator  bigint not null references plan_indicator,
    to_indicator    bigint references plan_indicator,
    kind            text   not null check (kind in ('SAME', 'CHANGED', 'ENDED')),
    baseline        numeric,
    baseline_period text,
    baseline_source text,
    primary key (rollover_id, from_indicator),
    unique (rollover_id, to_indicator),
    check ((kind = 'ENDED') = (to_indicator is null)),
    check ((baseline is null) = (baseline_period is null))
);
comment on table plan_rollover_indicator is 'Indicators of the succeeding plan that stand in no row are new ones.';
comment on column plan_rollover_indicator.baseline is 'Last value of the history before the succeeding plan, as it was when this was confirmed.';

create table plan_rollover_task (
    rollover_id bigint not null references plan_rollover,
    from_task   bigint not null references plan_task,
    to_task     bigint references plan_task,
    carried     boolean not null,
    state       text   not null,
    percent     int,
    primary key (rollover_id, from_task),
    check (to_task is null or carried)
);
comment on column plan_rollover_task.to_task is 'The task of the succeeding plan in which it goes on; null when it goes on beside them.';
