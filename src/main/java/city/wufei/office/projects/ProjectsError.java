package city.wufei.office.projects;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** How working on projects can fail. */
public enum ProjectsError implements ErrorCode {
    MILESTONE_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody changed it since it was read. */
    MILESTONE_CHANGED(Kind.CONFLICT),
    /** Milestones are laid out from a type only where there are none. */
    MILESTONES_THERE(Kind.CONFLICT),
    MILESTONE_INCOMPLETE(Kind.USER),
    /** A day to come cannot have been reached. */
    MILESTONE_TO_COME(Kind.USER),
    /** Without years nobody knows when milestones are planned. */
    PROJECT_WITHOUT_YEARS(Kind.USER),
    /** One sum is printed for several projects; its money is kept with the first. */
    MONEY_WITH_ANOTHER(Kind.CONFLICT),
    MONEY_NOT_UNDERSTOOD(Kind.USER),
    REPORT_INCOMPLETE(Kind.USER),
    PLANT_INCOMPLETE(Kind.USER);

    private final Kind kind;

    ProjectsError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
