package city.wufei.platform.attachments;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** Why a file is not taken, or not given. */
public enum AttachmentError implements ErrorCode {
    /** Arguments: name. */
    ATTACHMENT_EMPTY(Kind.USER),
    /** The ending is not on the list. Arguments: name, the endings that are. */
    ATTACHMENT_TYPE_NOT_TAKEN(Kind.USER),
    /** The content is not what the ending says. Arguments: name, ending, what the content is. */
    ATTACHMENT_TYPE_DIFFERS(Kind.USER),
    /** It holds macros or controls. Arguments: name. */
    ATTACHMENT_HAS_MACROS(Kind.USER),
    /** It would expand without bounds, or is built so that readers disagree about what is in it. Arguments: name. */
    ATTACHMENT_UNSAFE(Kind.USER),
    /** Arguments: name, what the scanner called it. */
    ATTACHMENT_INFECTED(Kind.USER),
    /** The scanner did not answer. Arguments: name. */
    ATTACHMENT_NOT_SCANNED(Kind.INTERNAL),
    /** Arguments: name. */
    ATTACHMENT_WITHDRAWN(Kind.NOT_FOUND),
    /** Of its type is not known what else is in it. Arguments: name. */
    ATTACHMENT_NOT_FOR_PUBLICATION(Kind.USER),
    /** There is no picture of it. Arguments: name. */
    ATTACHMENT_WITHOUT_PREVIEW(Kind.NOT_FOUND);

    private final Kind kind;

    AttachmentError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
