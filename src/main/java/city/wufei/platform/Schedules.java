package city.wufei.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets beans sweep up now and then. What must happen at a certain time is a job, not a schedule. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {}
