-- Which fact series holds the history of an indicator. Indicators of several plans that are the same share one.

ALTER TABLE plan_indicator ADD series text;
COMMENT ON COLUMN plan_indicator.series IS 'Code of the fact series; null until the plan is in force.';
