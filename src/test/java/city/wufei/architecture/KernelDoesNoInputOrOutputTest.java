package city.wufei.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

class KernelDoesNoInputOrOutputTest {

    @Test
    void kernelDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("city.wufei.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .check(MainCode.CLASSES);
    }
}
