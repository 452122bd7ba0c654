package org.setu.system.fault;

/** What is done to the stack while others write. */
enum Fault {
    KILL_CLIENT,
    KILL_CLIENT_REPLICA,
    KILL_DEAL,
    KILL_DEAL_REPLICA,
    KILL_CONTRACT,
    KILL_CONTRACT_REPLICA,
    KILL_NOTIFICATION,
    KILL_NOTIFICATION_REPLICA,
    KILL_KAFKA,
    KILL_POSTGRES,
    /** It is away for a while, so that connections are refused. */
    KILL_MAIL,
    /** It takes connections and contents, and answers nothing for longer than senders wait. */
    FREEZE_MAIL,
    FREEZE_CLIENT_RELAY,
    FREEZE_DEAL_RELAY,
    FREEZE_CONTRACT_RELAY
}
