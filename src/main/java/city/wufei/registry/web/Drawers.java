package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import java.util.List;
import org.springframework.stereotype.Component;

/** All sorts of things that the register keeps, by the first part of their path. */
@Component
class Drawers {
    private final List<Drawer<?>> drawers;

    Drawers(List<Drawer<?>> drawers) {
        this.drawers = drawers;
    }

    /** The one whose pages these are: {@code /facilities/1} or {@code /api/v1/facilities/1}. */
    Drawer<?> of(String path) {
        String key = path.replaceFirst("^/api/v1", "").replaceFirst("^/([a-z]+).*$", "$1");
        return drawers.stream()
                .filter(drawer -> drawer.table().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, path));
    }
}
