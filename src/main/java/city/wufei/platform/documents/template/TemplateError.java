package city.wufei.platform.documents.template;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** Why a template is not taken. */
public enum TemplateError implements ErrorCode {
    TEMPLATE_FILE_MISSING(Kind.USER),
    /** Arguments: name, the most in MB. */
    TEMPLATE_TOO_LARGE(Kind.USER),
    /** It draws in something from outside, or runs something. Arguments: name, what. */
    TEMPLATE_REACHES_OUT(Kind.USER),
    /** Its parts are not what they should be. Arguments: name. */
    TEMPLATE_DAMAGED(Kind.USER),
    /** Arguments: the marks. */
    TEMPLATE_MARKS_UNKNOWN(Kind.USER),
    /** A section that is not closed. Arguments: its mark. */
    TEMPLATE_SECTION_OPEN(Kind.USER),
    TEMPLATE_WITHOUT_MARKS(Kind.USER),
    /** Somebody else was faster. Arguments: the title of the kind. */
    TEMPLATE_CHANGED_MEANWHILE(Kind.CONFLICT);

    private final Kind kind;

    TemplateError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
