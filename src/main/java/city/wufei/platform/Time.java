package city.wufei.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Days are days in Shanghai, wherever the machine stands. */
@Configuration(proxyBeanMethods = false)
public class Time {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnMissingBean
    public static Clock clock() {
        return Clock.system(ZONE);
    }
}
