-- The plan as data: what a published document says, row by row, with its place in the document.
-- A draft lives in the same tables as a plan in force; only its status differs.

create table plan (
    id            bigint primary key default next_id(),
    title         text   not null,
    place_name    text,
    region_id     bigint references region,
    issuer        text,
    issued_on     date,
    base_year     int,
    from_year     int,
    to_year       int,
    status        text   not null check (status in ('DRAFT', 'IN_FORCE', 'MERGED', 'DISCARDED')),
    merged_into   bigint references plan,
    pack          text,
    version       int    not null default 1,
    made_at       timestamptz not null,
    made_by       text   not null,
    decided_at    timestamptz,
    decided_by    text,
    check (from_year <= to_year),
    check ((status = 'MERGED') = (merged_into is not null))
);
comment on table plan is 'A plan: a draft read from a document, or one in force. Ended is not a status: it follows from to_year and the day.';
comment on column plan.pack is 'Name of the plan pack it was loaded from; null when it came from a document alone.';

-- One plan in force for a region and period; a document of the same plan enriches it.
create unique index plan_in_force on plan (region_id, from_year, to_year) where status = 'IN_FORCE';

create table plan_source (
    id        bigint primary key default next_id(),
    plan_id   bigint not null references plan,
    file_name text   not null,
    format    text   not null,
    sha256    text   not null,
    bytes     bytea  not null,
    added_at  timestamptz not null,
    added_by  text   not null
);
create index plan_source_of_plan on plan_source (plan_id);
create index plan_source_by_hash on plan_source (sha256);
comment on table plan_source is 'The document itself, byte for byte, so that every reading can be held against it.';

create table plan_source_line (
    source_id bigint not null references plan_source,
    sequence  int    not null,
    place     text   not null,
    cells     text[] not null,
    primary key (source_id, sequence)
);
create unique index plan_source_line_by_place on plan_source_line (source_id, place);
comment on table plan_source_line is 'Each paragraph (one cell) and each table row of the document, in its order.';

create table plan_unit (
    id              bigint  primary key default next_id(),
    plan_id         bigint  not null references plan,
    name            text    not null,
    aliases         text[]  not null,
    is_group        boolean not null,
    organisation_id bigint references organisation,
    group_id        bigint references organisation_group,
    unique (plan_id, name)
);
comment on table plan_unit is 'A body or group that the plan gives something to do, as the plan calls it; resolved to the register where it is known there.';

create table plan_indicator (
    id            bigint primary key default next_id(),
    plan_id       bigint not null references plan,
    number        int    not null,
    name          text   not null,
    kind          text   not null check (kind in ('MANDATORY', 'OPTIONAL', 'FEATURED')),
    level1        text   not null,
    level2        text   not null,
    direction     text   check (direction in ('UP', 'DOWN', 'STATE')),
    baseline_text text   not null,
    target_text   text   not null,
    place         text,
    unique (plan_id, number)
);

create table plan_reading (
    indicator_id bigint not null references plan_indicator,
    side         text   not null check (side in ('BASELINE', 'TARGET')),
    part         int    not null,
    kind         text   not null,
    bound        text,
    value        numeric,
    unit         text   not null,
    area         text,
    since        int,
    primary key (indicator_id, side, part)
);
comment on table plan_reading is 'What a printed baseline or target was understood to say; several parts when it differs by area.';

create table plan_task (
    id            bigint primary key default next_id(),
    plan_id       bigint not null references plan,
    number        int    not null,
    section       text   not null,
    measure       text   not null,
    title         text,
    text          text,
    deadline_text text   not null,
    deadline      date,
    place         text,
    unique (plan_id, number),
    check (title is not null or text is not null)
);
comment on column plan_task.title is 'Short title in our own words, from a plan pack or a person.';
comment on column plan_task.text is 'Official text; null until the document itself was imported.';

create table plan_project (
    id            bigint primary key default next_id(),
    plan_id       bigint not null references plan,
    number        int    not null,
    category      text   not null,
    sector        text   not null,
    name          text   not null,
    content       text,
    years_text    text   not null,
    from_year     int,
    to_year       int,
    investment    numeric,
    carrier       int,
    place         text,
    unique (plan_id, number),
    check (from_year <= to_year),
    check (carrier is null or investment is null)
);
comment on column plan_project.investment is '10^4 yuan; null when none is printed or when another project carries the sum.';
comment on column plan_project.carrier is 'Number of the project that carries the one sum printed for several.';

create table plan_assignment (
    plan_id   bigint not null references plan,
    item_type text   not null check (item_type in ('INDICATOR', 'TASK', 'PROJECT')),
    item_id   bigint not null,
    role      text   not null check (role in ('RESPONSIBLE', 'LEAD', 'SUPPORT')),
    position  int    not null,
    printed   text   not null,
    unit_id   bigint not null references plan_unit,
    primary key (item_id, role, position)
);
create index plan_assignment_of_unit on plan_assignment (unit_id, item_type, role);
comment on table plan_assignment is 'Who is to do what. A unit named twice in one row is kept twice: the audit says so.';

create table plan_fact (
    id       bigint  primary key default next_id(),
    plan_id  bigint  not null references plan,
    sequence int     not null,
    key      text,
    kind     text    not null,
    topic    text    not null,
    name     text    not null,
    part_of  text,
    year     int,
    value    numeric not null,
    unit     text    not null,
    about    boolean not null,
    place    text,
    quote    text,
    unique (plan_id, sequence)
);
create unique index plan_fact_key on plan_fact (plan_id, key, year) where key is not null;
comment on table plan_fact is 'Quantities, capacities and rates of the text. Key: stable name from a plan pack.';

create table plan_commitment (
    id       bigint primary key default next_id(),
    plan_id  bigint not null references plan,
    sequence int    not null,
    name     text   not null,
    kind     text   not null,
    bound    text,
    value    numeric,
    unit     text   not null,
    area     text,
    since    int,
    year     int,
    indicator int,
    place    text   not null,
    quote    text   not null,
    unique (plan_id, sequence)
);
comment on table plan_commitment is 'Numbers that the text commits to; without an indicator of the table they are offered as supplementary ones.';

create table plan_printed_sum (
    plan_id  bigint  not null references plan,
    label    text    not null,
    projects int[]   not null,
    amount   numeric not null,
    place    text    not null,
    primary key (plan_id, place)
);
comment on table plan_printed_sum is 'Sums of investments that the project table prints itself, 10^4 yuan, and the projects each is of.';

create table plan_remark (
    id          bigint primary key default next_id(),
    plan_id     bigint not null references plan,
    item_type   text   not null,
    item_number int    not null,
    heading     text   not null,
    text        text   not null,
    place       text   not null
);
create index plan_remark_of_item on plan_remark (plan_id, item_type, item_number);
comment on table plan_remark is 'Cells of columns that the plan has no field for.';

create table plan_unread (
    id          bigint primary key default next_id(),
    plan_id     bigint not null references plan,
    sequence    int    not null,
    reason      text   not null,
    item_type   text,
    item_number int,
    field       text,
    text        text   not null,
    place       text   not null,
    settlement  text   check (settlement in ('CORRECTED', 'NOTED')),
    note        text,
    settled_by  text,
    settled_at  timestamptz,
    unique (plan_id, sequence),
    check ((settlement is null) = (settled_at is null))
);
comment on table plan_unread is 'What the importer did not understand. A draft is accepted only when each is settled by a person.';

create table plan_finding (
    id         bigint primary key default next_id(),
    plan_id    bigint not null references plan,
    sequence   int    not null,
    code       text   not null,
    severity   text   not null check (severity in ('ERROR', 'WARNING', 'NOTE')),
    places     text[] not null,
    arguments  text[] not null,
    printed    text   not null,
    expected   text   not null,
    arithmetic text   not null,
    quotes     text[] not null,
    unique (plan_id, sequence)
);
comment on table plan_finding is 'Contradictions of the document with itself.';

create table plan_edit (
    id          bigint primary key default next_id(),
    plan_id     bigint not null references plan,
    item_type   text   not null,
    item_number int    not null,
    field       text   not null,
    was         text,
    became      text,
    reason      text   not null check (reason in ('REVIEW', 'DOCUMENT')),
    edited_by   text   not null,
    edited_at   timestamptz not null
);
create index plan_edit_of_item on plan_edit (plan_id, item_type, item_number);
comment on table plan_edit is 'Who changed what in a plan, and what stood there before: by a person in review, or by a document that enriched it.';
revoke update, delete on plan_edit from ${app};
revoke update, delete on plan_source from ${app};
