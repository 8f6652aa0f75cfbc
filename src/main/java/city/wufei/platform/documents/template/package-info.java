/**
 * Official documents in an office's own layout: a Word document with marks, kept in versions and filled with what the
 * document says. A module offers a {@link DocumentKind} for each kind of document that it makes; without a template of the
 * office the layout that comes along is used.
 */
@NullMarked
@NamedInterface("document-templates")
package city.wufei.platform.documents.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
