package city.wufei;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The picture in {@code docs/architecture.md}: modules know each other only through their doors, and only downwards. */
class ModularityTests {

    @Test
    void modulesKeepToTheirDoors() {
        ApplicationModules.of(WufeiApplication.class).verify();
    }
}
