package org.setu.system.fault;

/** What is done to the stack while others write. */
enum Fault {
    KILL_CLIENT,
    KILL_CLIENT_REPLICA,
    KILL_DEAL,
    KILL_DEAL_REPLICA,
    KILL_KAFKA,
    KILL_POSTGRES,
    FREEZE_CLIENT_RELAY,
    FREEZE_DEAL_RELAY
}
