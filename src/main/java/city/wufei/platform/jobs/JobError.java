package city.wufei.platform.jobs;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

public enum JobError implements ErrorCode {
    /** It is over, so there is nothing to cancel. Arguments: id. */
    JOB_ENDED(Kind.CONFLICT),
    /** Only a failed job can be tried again. Arguments: id. */
    JOB_NOT_FAILED(Kind.CONFLICT),
    /** No code of this version does this sort of work. Arguments: key of the kind. */
    JOB_KIND_UNKNOWN(Kind.INTERNAL);

    private final Kind kind;

    JobError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
