package city.wufei.plan.reading;

/** What a column of one of the three tables holds. */
enum Meaning {
    NUMBER,
    /** First-level group of indicators, section of tasks, category of projects. */
    GROUP,
    /** Second-level group of indicators, measure that tasks belong to, sector of projects. */
    SUBGROUP,
    /** What the row is about: name of an indicator or project, text of a task. */
    ITEM,
    CONTENT,
    KIND,
    UNIT,
    BASELINE,
    TARGET,
    BODIES,
    SUPPORTS,
    TIME,
    INVESTMENT,
    /** Understood, but without a field of its own: remarks, a site, the target of an earlier year. */
    REMARK,
    UNKNOWN;

    boolean isGroup() {
        return this == GROUP || this == SUBGROUP;
    }
}
