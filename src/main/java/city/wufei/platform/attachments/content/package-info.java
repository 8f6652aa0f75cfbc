/** Says what a file is by looking into it, and refuses what is not on the list or would harm who opens it. */
@NullMarked
package city.wufei.platform.attachments.content;

import org.jspecify.annotations.NullMarked;
