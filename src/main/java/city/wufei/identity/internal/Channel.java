package city.wufei.identity.internal;

/** Through which door a password came. */
public enum Channel {
    PAGE,
    API,
    /** No password: the OpenID provider vouched for the person. */
    PROVIDER
}
