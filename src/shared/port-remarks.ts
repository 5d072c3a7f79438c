/**
 * What is to be known of the port that a socket waits on. client-range: the system hands such ports to clients, and if
 * one is first, the server cannot start. privileged: it takes a privilege to open it. port-zero: nobody can wait there
 * (RFC 6335 §6), so the socket has no port yet or its source could not tell which.
 */
export const PORT_REMARKS = ['client-range', 'privileged', 'port-zero'] as const;
export type PortRemark = (typeof PORT_REMARKS)[number];
