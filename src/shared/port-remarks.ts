/**
 * What is to be known of the port that a socket waits on. client-range: the system hands such ports to clients, and if
 * one is first, the server cannot start. privileged: it takes a privilege to open it.
 */
export const PORT_REMARKS = ['client-range', 'privileged'] as const;
export type PortRemark = (typeof PORT_REMARKS)[number];
