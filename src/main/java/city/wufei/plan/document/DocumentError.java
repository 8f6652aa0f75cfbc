package city.wufei.plan.document;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** Why a file could not be read as a document. The first argument is always the file's name. */
public enum DocumentError implements ErrorCode {
    /** The file is not there or may not be read. */
    DOCUMENT_UNREADABLE,
    DOCUMENT_EMPTY,
    /** {@code {1}} is the largest size in megabytes. */
    DOCUMENT_TOO_LARGE,
    /** {@code {1}} is the largest number of paragraphs, cells or tags. */
    DOCUMENT_TOO_MANY_PARTS,
    /** {@code {1}} is the largest number of characters in one paragraph or cell. */
    DOCUMENT_TEXT_TOO_LONG,
    /** Neither Word nor a web page nor text, and nothing else we know. */
    DOCUMENT_FORMAT_UNKNOWN,
    /** A known format that is not read: {@code {1}}. */
    DOCUMENT_FORMAT_UNSUPPORTED,
    /** Of the right format, but broken. */
    DOCUMENT_DAMAGED,
    /** Made to hurt: expands without end, nests without end, or refers to things outside itself. */
    DOCUMENT_UNSAFE,
    /** Text with bytes that are no characters: {@code {1}} is the first bad line. */
    DOCUMENT_ENCODING;

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
