package city.wufei.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A package-info says what lives in a package; its {@code @NullMarked} makes the compiler ask about null in it. */
class EveryPackageHasItsDoorSignTest {

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages =
                MainCode.CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages)
                .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class))
                .isEmpty();
    }
}
