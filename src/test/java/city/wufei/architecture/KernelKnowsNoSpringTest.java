package city.wufei.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Values stay usable without a container; the door sign's module annotation is the one exception. */
class KernelKnowsNoSpringTest {

    @Test
    void kernelKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAPackage("city.wufei.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(MainCode.CLASSES);
    }
}
