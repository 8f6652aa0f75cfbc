/**
 * Small pictures of pictures and of the first pages of a PDF. They are drawn by a process of its own with little memory
 * and little time: whatever a file does to it, the application goes on.
 */
@NullMarked
package city.wufei.platform.attachments.preview;

import org.jspecify.annotations.NullMarked;
