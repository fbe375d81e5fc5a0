/** Registers of the sketches that find near-duplicates: 128 bytes a text once they are cut to 8 bits. */
export const REGISTERS = 128
