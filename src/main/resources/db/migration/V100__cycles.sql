-- What is asked of units again and again: forms as data, cycles of a period, what units fill in, and the way it goes.

CREATE TABLE cycle_form (
    id       bigint      PRIMARY KEY DEFAULT next_id(),
    code     text        NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]{0,59}$'),
    made_at  timestamptz NOT NULL,
    ended_at timestamptz
);
COMMENT ON TABLE cycle_form IS 'A form, whatever its version.';
COMMENT ON COLUMN cycle_form.ended_at IS 'Since when it is not asked for any more; what was filled in stays.';

CREATE TABLE cycle_form_version (
    id           bigint      PRIMARY KEY DEFAULT next_id(),
    form_id      bigint      NOT NULL REFERENCES cycle_form,
    version      integer     NOT NULL CHECK (version > 0),
    title        text        NOT NULL CHECK (title <> ''),
    title_en     text        NOT NULL,
    note         text,
    note_en      text,
    period_kind  text        NOT NULL CHECK (period_kind IN ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
    lead_id      bigint      REFERENCES organisation,
    row_source   text        NOT NULL,
    taker        text,
    made_at      timestamptz NOT NULL,
    made_by_name text        NOT NULL,
    UNIQUE (form_id, version)
);
REVOKE UPDATE, DELETE ON cycle_form_version FROM ${app};
COMMENT ON TABLE cycle_form_version IS 'A form as it is from one amendment to the next. Never changed: cycles keep the version they were opened with.';
COMMENT ON COLUMN cycle_form_version.lead_id IS 'The department that checks what units confirmed; null when the office does.';
COMMENT ON COLUMN cycle_form_version.row_source IS 'Where its rows come from: fixed, or a source that knows them for each unit.';
COMMENT ON COLUMN cycle_form_version.taker IS 'Who takes the values over once they are accepted; null when they only stay here.';

CREATE TABLE cycle_form_column (
    version_id bigint  NOT NULL REFERENCES cycle_form_version,
    position   integer NOT NULL,
    code       text    NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    label      text    NOT NULL CHECK (label <> ''),
    label_en   text    NOT NULL,
    kind       text    NOT NULL CHECK (kind IN ('NUMBER', 'PERCENT', 'TEXT', 'CHOICE', 'DATE', 'YES_NO')),
    unit       text,
    decimals   integer NOT NULL DEFAULT -1 CHECK (decimals BETWEEN -1 AND 9),
    required   boolean NOT NULL,
    least      numeric,
    most       numeric,
    ratio_last numeric CHECK (ratio_last > 0),
    ratio_year numeric CHECK (ratio_year > 0),
    choices    text,
    PRIMARY KEY (version_id, code)
);
REVOKE UPDATE, DELETE ON cycle_form_column FROM ${app};
COMMENT ON COLUMN cycle_form_column.ratio_last IS 'How far a value may be from that of the period before without a warning: 0.5 is half as much or half more.';
COMMENT ON COLUMN cycle_form_column.choices IS 'A JSON array of code, label and English label.';

CREATE TABLE cycle_form_row (
    version_id bigint  NOT NULL REFERENCES cycle_form_version,
    position   integer NOT NULL,
    code       text    NOT NULL CHECK (code <> ''),
    label      text    NOT NULL CHECK (label <> ''),
    label_en   text    NOT NULL,
    unit       text,
    target     text,
    PRIMARY KEY (version_id, code)
);
REVOKE UPDATE, DELETE ON cycle_form_row FROM ${app};
COMMENT ON COLUMN cycle_form_row.unit IS 'In place of the unit of the columns.';
COMMENT ON COLUMN cycle_form_row.target IS 'What the taker knows the row by, such as a fact series.';

CREATE TABLE cycle_schedule (
    id           bigint      PRIMARY KEY DEFAULT next_id(),
    form_id      bigint      NOT NULL UNIQUE REFERENCES cycle_form,
    due_kind     text        NOT NULL CHECK (due_kind IN ('WORK_DAYS', 'DAY_OF_MONTH')),
    due_number   integer     NOT NULL CHECK (due_number BETWEEN 1 AND 90),
    units        text        NOT NULL CHECK (units <> ''),
    first_period text        NOT NULL,
    active       boolean     NOT NULL,
    made_at      timestamptz NOT NULL,
    made_by_name text        NOT NULL
);
COMMENT ON TABLE cycle_schedule IS 'That a form is asked for anew with each period, of whom and by when.';
COMMENT ON COLUMN cycle_schedule.due_kind IS 'So many work days after the last day of the period, or that day of the month after it.';
COMMENT ON COLUMN cycle_schedule.units IS 'Who is asked: unit/ID, group/ID, kind/KIND, separated by commas.';

CREATE TABLE cycle (
    id             bigint      PRIMARY KEY DEFAULT next_id(),
    form_id        bigint      NOT NULL REFERENCES cycle_form,
    version_id     bigint      NOT NULL REFERENCES cycle_form_version,
    period         text        NOT NULL,
    period_from    date        NOT NULL,
    period_to      date        NOT NULL,
    due_on         date        NOT NULL,
    due_known      boolean     NOT NULL,
    opened_at      timestamptz NOT NULL,
    opened_by      bigint,
    opened_by_name text        NOT NULL,
    UNIQUE (form_id, period),
    CHECK (period_from <= period_to)
);
CREATE INDEX cycle_by_period ON cycle (period);
COMMENT ON TABLE cycle IS 'One form asked for one period.';
COMMENT ON COLUMN cycle.due_known IS 'False when the holidays of the year of the due day were not published yet when it was computed.';
COMMENT ON COLUMN cycle.opened_by IS 'Null when the schedule did it.';

CREATE TABLE cycle_return (
    id                 bigint      PRIMARY KEY DEFAULT next_id(),
    cycle_id           bigint      NOT NULL REFERENCES cycle,
    unit_id            bigint      NOT NULL REFERENCES organisation,
    state              text        NOT NULL CHECK (state IN ('DRAFT', 'FILLED', 'CONFIRMED', 'CHECKED', 'ACCEPTED')),
    version            integer     NOT NULL DEFAULT 0,
    needed             integer     NOT NULL CHECK (needed >= 0),
    filled             integer     NOT NULL DEFAULT 0,
    warned             integer     NOT NULL DEFAULT 0,
    sent_back          integer     NOT NULL DEFAULT 0,
    returned           boolean     NOT NULL DEFAULT false,
    first_confirmed_on date,
    changed_at         timestamptz,
    UNIQUE (cycle_id, unit_id)
);
CREATE INDEX cycle_return_of_unit ON cycle_return (unit_id);
CREATE INDEX cycle_return_open ON cycle_return (state) WHERE state <> 'ACCEPTED';
COMMENT ON TABLE cycle_return IS 'What one unit fills in for one cycle.';
COMMENT ON COLUMN cycle_return.needed IS 'How many cells have to have a value.';
COMMENT ON COLUMN cycle_return.filled IS 'How many of those have one.';
COMMENT ON COLUMN cycle_return.returned IS 'Whether it is a draft because somebody sent it back or opened it again.';
COMMENT ON COLUMN cycle_return.first_confirmed_on IS 'The day the head first confirmed it: whether it was in time goes by that.';

CREATE TABLE cycle_return_row (
    return_id bigint  NOT NULL REFERENCES cycle_return,
    position  integer NOT NULL,
    code      text    NOT NULL CHECK (code <> ''),
    label     text    NOT NULL CHECK (label <> ''),
    label_en  text    NOT NULL,
    unit      text,
    target    text,
    PRIMARY KEY (return_id, code)
);
COMMENT ON TABLE cycle_return_row IS 'The rows of a return whose form has none of its own, as they were when it was opened.';

CREATE TABLE cycle_cell (
    id          bigint      PRIMARY KEY DEFAULT next_id(),
    return_id   bigint      NOT NULL REFERENCES cycle_return,
    row_code    text        NOT NULL,
    column_code text        NOT NULL,
    value       text        CHECK (value <> ''),
    version     integer     NOT NULL CHECK (version > 0),
    person_id   bigint      NOT NULL,
    by_name     text        NOT NULL,
    behalf      boolean     NOT NULL,
    how         text        NOT NULL CHECK (how IN ('PAGE', 'PASTE', 'EXCEL', 'PHONE', 'API')),
    at          timestamptz NOT NULL,
    warning     text,
    UNIQUE (return_id, row_code, column_code)
);
REVOKE DELETE ON cycle_cell FROM ${app};
COMMENT ON TABLE cycle_cell IS 'A cell of a return that ever had a value, and who gave it. Each change names the version that it saw.';
COMMENT ON COLUMN cycle_cell.value IS 'Null when it was cleared; numbers as plain decimals, days as in ISO 8601.';
COMMENT ON COLUMN cycle_cell.behalf IS 'By somebody who does not belong to the unit, or in somebody''s place.';
COMMENT ON COLUMN cycle_cell.warning IS 'What is implausible about it: message key and arguments, as a JSON array of strings.';

CREATE TABLE cycle_cell_entry (
    id          bigint      PRIMARY KEY DEFAULT next_id(),
    return_id   bigint      NOT NULL REFERENCES cycle_return,
    row_code    text        NOT NULL,
    column_code text        NOT NULL,
    value       text,
    version     integer     NOT NULL,
    kept        boolean     NOT NULL,
    person_id   bigint      NOT NULL,
    by_name     text        NOT NULL,
    behalf      boolean     NOT NULL,
    how         text        NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX cycle_cell_entry_of_return ON cycle_cell_entry (return_id, id);
REVOKE UPDATE, DELETE ON cycle_cell_entry FROM ${app};
COMMENT ON TABLE cycle_cell_entry IS 'Everything that was ever entered into a cell.';
COMMENT ON COLUMN cycle_cell_entry.version IS 'Of the cell after it; of the value that stood in the way when it was not kept.';
COMMENT ON COLUMN cycle_cell_entry.kept IS 'False when somebody else had changed the cell meanwhile.';

CREATE TABLE cycle_stamp (
    id         bigint      PRIMARY KEY DEFAULT next_id(),
    return_id  bigint      NOT NULL REFERENCES cycle_return,
    verb       text        NOT NULL,
    from_state text        NOT NULL,
    to_state   text        NOT NULL,
    person_id  bigint      NOT NULL,
    by_name    text        NOT NULL,
    behalf     boolean     NOT NULL,
    at         timestamptz NOT NULL,
    reason     text
);
CREATE INDEX cycle_stamp_of_return ON cycle_stamp (return_id);
REVOKE UPDATE, DELETE ON cycle_stamp FROM ${app};
COMMENT ON TABLE cycle_stamp IS 'Each step that a return took, and who took it.';

CREATE TABLE cycle_remark (
    id          bigint      PRIMARY KEY DEFAULT next_id(),
    return_id   bigint      NOT NULL REFERENCES cycle_return,
    row_code    text        NOT NULL,
    column_code text        NOT NULL,
    text        text        NOT NULL CHECK (text <> ''),
    stamp_id    bigint      REFERENCES cycle_stamp,
    person_id   bigint      NOT NULL,
    by_name     text        NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX cycle_remark_of_return ON cycle_remark (return_id);
REVOKE UPDATE, DELETE ON cycle_remark FROM ${app};
COMMENT ON TABLE cycle_remark IS 'What somebody noted at a cell.';
COMMENT ON COLUMN cycle_remark.stamp_id IS 'The step that it is the reason of, when the return was sent back for it.';

CREATE TABLE cycle_presence (
    return_id bigint      NOT NULL REFERENCES cycle_return,
    person_id bigint      NOT NULL,
    name      text        NOT NULL,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (return_id, person_id)
);
COMMENT ON TABLE cycle_presence IS 'Who has the page of a return open, as last heard of.';

CREATE TABLE cycle_reminder (
    id       bigint  PRIMARY KEY DEFAULT next_id(),
    offset_days integer NOT NULL CHECK (offset_days BETWEEN -60 AND 60),
    every_days  integer CHECK (every_days > 0),
    whom     text    NOT NULL CHECK (whom IN ('FILLERS', 'HEADS', 'LEAD', 'OFFICE')),
    urgent   boolean NOT NULL,
    active   boolean NOT NULL
);
COMMENT ON TABLE cycle_reminder IS 'When who is reminded of what is not handed in.';
COMMENT ON COLUMN cycle_reminder.offset_days IS 'Work days after the due day; before it when negative.';
COMMENT ON COLUMN cycle_reminder.every_days IS 'Again after so many work days each; null for once.';

INSERT INTO cycle_reminder (offset_days, every_days, whom, urgent, active) VALUES
    (-3, NULL, 'FILLERS', false, true),
    (0, NULL, 'FILLERS', true, true),
    (1, NULL, 'HEADS', true, true),
    (3, 3, 'FILLERS', true, true),
    (3, 3, 'HEADS', true, true),
    (6, 6, 'OFFICE', true, true);
