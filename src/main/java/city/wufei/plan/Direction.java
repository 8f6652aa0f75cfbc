package city.wufei.plan;

/** Which way an indicator should go. */
public enum Direction {
    /** Higher is better. */
    UP,
    /** Lower is better. */
    DOWN,
    /** A state is to be reached and kept. */
    STATE
}
