package city.wufei.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

class ClassesAreNamedForWhatTheyAreTest {

    @Test
    void noClassIsNamedForBeingHandy() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Common|Misc|Impl|DTO|Dto|VO)")
                .check(MainCode.CLASSES);
    }
}
