/** The bytes of pictures, as far as one has to know them: which way up, and what of them is about whoever took them. */
@NullMarked
package city.wufei.platform.attachments.picture;

import org.jspecify.annotations.NullMarked;
