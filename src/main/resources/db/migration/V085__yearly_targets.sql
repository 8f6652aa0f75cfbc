-- What an indicator shall reach year by year, as it was set; version by version.

create table plan_target_version (
    id           bigint primary key default next_id(),
    indicator_id bigint not null references plan_indicator,
    number       int    not null check (number > 0),
    made_by      text   not null,
    made_at      timestamptz not null,
    why          text   not null check (why <> ''),
    unique (indicator_id, number)
);
comment on table plan_target_version is 'Setting yearly targets makes a version. An indicator without one has the proposal that follows from its baseline and target.';
revoke update, delete on plan_target_version from ${app};

create table plan_target (
    version_id      bigint  not null references plan_target_version,
    area            text    not null,
    organisation_id bigint  references organisation,
    year            int     not null,
    value           numeric not null,
    unique nulls not distinct (version_id, area, organisation_id, year)
);
comment on column plan_target.area is 'Part of the territory, where the target of the plan differs by area; else empty.';
comment on column plan_target.organisation_id is 'The body it was broken down to; null for the whole.';
comment on column plan_target.value is 'In the unit of the indicator.';
revoke update, delete on plan_target from ${app};
