package city.wufei;

import city.wufei.http.TestProvider;
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

/**
 * As {@link WufeiTest}, of an application that somebody configured: with an OpenID provider, with a second factor for
 * administrators, and with limits that are soon reached by whoever does not come from 127.0.0.1.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wufei.second-factor.required-for-administrators=true",
            "wufei.limits.caller-per-minute=5",
            "wufei.limits.address-per-minute=12",
            "wufei.limits.exempt=127.0.0.1",
            "wufei.oidc.name=区统一身份认证",
            // Work belongs to the other application on this database.
            "db-scheduler.polling-interval=1h"
        })
@Import({TestPeople.class, TestFactors.class, ProbeApi.class, ProbeGate.class, ProbeJobs.class})
@ContextConfiguration(initializers = {TestDatabase.class, TestProvider.class})
public @interface StrictWufeiTest {}
