-- Progress reports of a month or quarter: the words, and the figures as they were when the report was made.

create table progress_report (
    id            bigint primary key default next_id(),
    plan_id       bigint not null references plan,
    period        text   not null,
    cutoff        date   not null,
    number        int    not null,
    state         text   not null default 'DRAFT' check (state in ('DRAFT', 'ISSUED', 'WITHDRAWN')),
    version       int    not null default 1,
    title         text   not null check (title <> ''),
    summary       text   not null,
    problems      text   not null,
    next_step     text   not null,
    made_by       text   not null,
    made_at       timestamptz not null,
    issued_by     text,
    issued_at     timestamptz,
    word_sha256   text,
    pdf_sha256    text,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    unique (plan_id, period, number),
    check ((state = 'DRAFT') = (issued_at is null)),
    check ((issued_at is null) = (word_sha256 is null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create unique index progress_report_draft on progress_report (plan_id, period) where state = 'DRAFT';
comment on column progress_report.number is 'Of the versions for a period, from 1.';
comment on column progress_report.word_sha256 is 'Of the files that were issued; they are attachments of the report.';
revoke delete on progress_report from ${app};

create table progress_report_section (
    report_id bigint not null references progress_report,
    sequence  int    not null,
    key       text   not null,
    title     text   not null,
    heads     text[] not null,
    widths    int[]  not null,
    primary key (report_id, sequence)
);
comment on table progress_report_section is 'Tables of a report. Made anew only while it is a draft.';

create table progress_report_row (
    report_id bigint not null references progress_report,
    section   int    not null,
    sequence  int    not null,
    cells     text[] not null,
    primary key (report_id, section, sequence)
);
comment on table progress_report_row is 'What was printed, as it was printed.';
