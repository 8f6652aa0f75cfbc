/** Documents to be printed, signed and sealed, in the layout that Chinese official documents have. */
@NullMarked
@NamedInterface("documents")
package city.wufei.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
