package city.wufei.platform;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** The ways to mistype a command. */
public enum UsageError implements ErrorCode {
    VERB_MISSING,
    /** Arguments: the verb. */
    VERB_UNKNOWN,
    /** Arguments: the option. */
    OPTION_UNKNOWN,
    /** Arguments: the option. */
    OPTION_WITHOUT_VALUE,
    /** Arguments: the option, its value, what is expected. */
    OPTION_VALUE_INVALID,
    /** Arguments: the option, the one that has to come with it. */
    OPTION_ALONE,
    /** Arguments: the option, the file. */
    OPTION_FILE_UNREADABLE,
    /** Arguments: the operand. */
    OPERAND_UNEXPECTED,
    /** Arguments: what is missing. */
    OPERAND_MISSING;

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
