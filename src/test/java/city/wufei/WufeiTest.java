package city.wufei;

import city.wufei.identity.internal.TestFactors;
import city.wufei.identity.internal.TestPeople;
import city.wufei.platform.api.ProbeApi;
import city.wufei.platform.attachments.ProbeGate;
import city.wufei.platform.jobs.ProbeJobs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running application, on a free port and on the database that all such tests share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestPeople.class, TestFactors.class, ProbeApi.class, ProbeGate.class, ProbeJobs.class})
@ContextConfiguration(initializers = {TestDatabase.class, OutsideWorld.class})
public @interface WufeiTest {}
