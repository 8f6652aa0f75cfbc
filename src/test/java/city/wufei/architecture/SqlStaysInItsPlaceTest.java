package city.wufei.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** SQL is found where one looks for it: behind a module's door, in classes that are named for it. */
class SqlStaysInItsPlaceTest {

    @Test
    void onlyInternalPackagesSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..internal..", "city.wufei.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(MainCode.CLASSES);
    }

    @Test
    void pagesAndApiDoNotSpeakSql() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(MainCode.CLASSES);
    }
}
