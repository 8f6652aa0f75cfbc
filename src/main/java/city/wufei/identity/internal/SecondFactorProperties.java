package city.wufei.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The second factor.
 *
 * @param requiredForAdministrators whether whoever manages people has to have one
 * @param key what secrets are encrypted with, 32 bytes in Base64; empty for one that is made in the data folder. Several
 *     instances on one database need the same
 */
@ConfigurationProperties("wufei.second-factor")
record SecondFactorProperties(
        @DefaultValue("false") boolean requiredForAdministrators,
        @DefaultValue("") String key) {
    @Override
    public String toString() {
        return "SecondFactorProperties[requiredForAdministrators=" + requiredForAdministrators + "]";
    }
}
