/** Attachments over HTTP: uploaded, saved, looked at and withdrawn, in pages and in the API. */
@NullMarked
package city.wufei.platform.attachments.web;

import org.jspecify.annotations.NullMarked;
