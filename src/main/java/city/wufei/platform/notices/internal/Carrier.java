package city.wufei.platform.notices.internal;

import city.wufei.platform.notices.Channel;

/** Carries messages out by one channel. */
interface Carrier {
    Channel channel();

    /** Whether it is set up here. */
    boolean open();

    /**
     * Hands one message over; when this returns, the other side has it.
     *
     * @throws RefusedForGood when trying again cannot help
     * @throws Exception when it may work later
     */
    void carry(Message message) throws Exception;
}
