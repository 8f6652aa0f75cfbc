-- Statistics and other figures that come from outside the books: series, and values that are never changed, only followed.

CREATE TABLE fact_series (
    id       bigint  PRIMARY KEY DEFAULT next_id(),
    code     text    NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
    name     text    NOT NULL CHECK (name <> ''),
    topic    text    NOT NULL,
    kind     text    NOT NULL CHECK (kind IN ('AMOUNT', 'SHARE', 'STATE')),
    unit     text    NOT NULL,
    digits   int     NOT NULL CHECK (digits BETWEEN 0 AND 6),
    period   text    NOT NULL CHECK (period IN ('YEAR', 'HALF', 'QUARTER', 'MONTH')),
    owner_id bigint  REFERENCES organisation,
    source   text    NOT NULL,
    method   text    NOT NULL,
    position int     NOT NULL,
    version  int     NOT NULL DEFAULT 1
);
COMMENT ON COLUMN fact_series.code IS 'Stable name: indicator.07, industry.value-added.';
COMMENT ON COLUMN fact_series.digits IS 'Most digits after the decimal point that a value may have.';
COMMENT ON COLUMN fact_series.owner_id IS 'Whose figures they are and who may enter them beside the office; null when only the office may.';

CREATE TABLE fact_value (
    id          bigint      PRIMARY KEY DEFAULT next_id(),
    series_id   bigint      NOT NULL REFERENCES fact_series,
    region_id   bigint      NOT NULL REFERENCES region,
    period      text        NOT NULL,
    period_from date        NOT NULL,
    period_to   date        NOT NULL,
    value       numeric,
    source      text        NOT NULL,
    method      text        NOT NULL,
    note        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    origin      text,
    CHECK (period_from <= period_to)
);
CREATE INDEX fact_value_of ON fact_value (series_id, region_id, period, id);
REVOKE UPDATE, DELETE, TRUNCATE ON fact_value FROM ${app};
COMMENT ON TABLE fact_value IS 'Every value ever recorded; the youngest of a series, region and period is the one in force.';
COMMENT ON COLUMN fact_value.value IS 'In the unit of the series; 1 or 0 for a state. Null takes back what was recorded before.';
COMMENT ON COLUMN fact_value.origin IS 'Where it came in: plan/12, return/34, import; null when somebody entered it on the page.';

CREATE VIEW fact_now AS
SELECT v.*
FROM fact_value v
WHERE v.value IS NOT NULL
  AND NOT EXISTS (SELECT 1
                  FROM fact_value later
                  WHERE later.series_id = v.series_id
                    AND later.region_id = v.region_id
                    AND later.period = v.period
                    AND later.id > v.id);
GRANT SELECT ON fact_now TO ${app};
COMMENT ON VIEW fact_now IS 'The values in force.';
