/** Permissions by Discord's bits, as far as this server asks for them. */
export const BITS = {
  administrator: 0x8n,
  manageChannels: 0x10n,
  manageServer: 0x20n,
  viewChannel: 0x400n,
  readHistory: 0x10000n,
} as const;
