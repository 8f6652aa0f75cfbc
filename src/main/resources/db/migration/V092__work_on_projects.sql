-- Work on the plan's projects: milestones, money by source and year, reports, and the facilities they became.

create table project_milestone (
    id         bigint primary key default next_id(),
    project_id bigint not null references plan_project,
    name       text   not null check (name <> ''),
    planned_on date   not null,
    actual_on  date,
    version    int    not null default 1,
    dropped_at timestamptz
);
create index project_milestone_of_project on project_milestone (project_id, planned_on);
revoke delete on project_milestone from ${app};

create table project_event (
    id         bigint primary key default next_id(),
    project_id bigint not null references plan_project,
    kind       text   not null,
    words      text   not null,
    by_id      bigint not null,
    by_name    text   not null,
    at         timestamptz not null
);
create index project_event_of_project on project_event (project_id, id);
comment on table project_event is 'What was done to milestones and facilities of a project, with what stood there before.';
revoke update, delete on project_event from ${app};

create table project_money (
    id         bigint  primary key default next_id(),
    project_id bigint  not null references plan_project,
    source     text    not null check (source <> ''),
    year       int     not null,
    kind       text    not null check (kind in ('PLANNED', 'ARRANGED', 'PAID')),
    amount     numeric not null check (amount >= 0),
    by_id      bigint  not null,
    by_name    text    not null,
    at         timestamptz not null
);
create index project_money_of_project on project_money (project_id, source, year, kind, id);
comment on table project_money is 'In 10^4 yuan. The last entry for a source, year and kind counts; the others are its history.';
revoke update, delete on project_money from ${app};

create table project_report (
    id         bigint primary key default next_id(),
    project_id bigint not null references plan_project,
    on_day     date   not null,
    percent    int    check (percent between 0 and 100),
    words      text   not null check (words <> ''),
    obstacles  text,
    next_step  text,
    by_id      bigint not null,
    by_name    text   not null,
    at         timestamptz not null
);
create index project_report_of_project on project_report (project_id, id);
revoke update, delete on project_report from ${app};

create table project_facility (
    project_id  bigint not null references plan_project,
    facility_id bigint not null references facility,
    primary key (project_id, facility_id)
);
comment on table project_facility is 'What a finished project became.';
